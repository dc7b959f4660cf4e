package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/** What a kind of separation makes of the dense model. */
interface Dynamics {

    /** The one encoding of patterns, cues and recalled states. */
    Encoding encoding();

    /** A memory of at least one pattern in that encoding. */
    Memory store(Patterns patterns);

    /** Bytes beyond the patterns themselves, and recalling one cue at a time. */
    long estimatedBytes(long count, long units);
}
