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

    /** Bytes that storing takes beyond the patterns themselves. */
    long storedBytes(long count, long units);

    /** Bytes that what one thread recalls at a time takes. */
    long recallBytes(long count, long units);

    /** Bytes that several threads take who share the work on the same cues. */
    long sharedBytes(long count, long units, int workers);
}
