package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;
import java.util.Set;

/** What the parts of a dense model make of it. */
interface Dynamics {

    /** The one encoding of patterns, cues and recalled states. */
    Encoding encoding();

    /** A memory of at least one pattern in that encoding. */
    Memory store(Patterns patterns);

    /** A memory of as many values as keys, at least one, in that encoding. */
    Memory store(Patterns keys, Patterns values);

    /** Why recall follows no energy; empty if it does. */
    Optional<String> whyNoEnergy();

    /** What holds for the memories. */
    Set<Trait> traits();

    /** Bytes that storing takes beyond the patterns themselves. */
    long storedBytes(long count, long units);

    /** Bytes that what one thread recalls at a time takes, of so many cues in all. */
    long recallBytes(long count, long units, long cues);

    /** Bytes that several threads take who share the work on the same cues. */
    long sharedBytes(long count, long units, int workers);
}
