package dev.hopfield.api.memory;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/**
 * A kind of associative memory with all its parameters: stores patterns and gives a {@link Memory} of them.
 *
 * <p>A model is an immutable value without state of its own. Storing twice gives two independent memories.
 */
@ExtensionPoint("model")
public interface Model {

    /**
     * Stores patterns.
     *
     * @param patterns patterns x units, in one of the encodings that this model {@linkplain #accepts accepts}
     * @param seed the source of all randomness in storing
     * @return a memory of the patterns
     * @throws IllegalArgumentException if there is no pattern, or the encoding is not accepted
     */
    Memory store(Patterns patterns, Seed seed);

    /**
     * Stores patterns, with the work shared where that pays.
     *
     * @param patterns patterns x units, in one of the encodings that this model {@linkplain #accepts accepts}
     * @param seed the source of all randomness in storing
     * @param workers who may share the work
     * @return the same memory, to the last bit, as without workers
     * @throws IllegalArgumentException if there is no pattern, or the encoding is not accepted
     */
    default Memory store(Patterns patterns, Seed seed, Workers workers) {
        return store(patterns, seed);
    }

    /**
     * The encodings in which patterns and cues may be given, the preferred one first.
     *
     * <p>Patterns and cues need not share theirs.
     */
    List<Encoding> accepts();

    /** What holds for the memories of this model, as configured. The contract tests check each. */
    Set<Trait> traits();

    /**
     * What a person should know of this model, as configured, before trusting its results; such as that its recall
     * follows no energy, and why.
     *
     * @return clauses that go on after the name of the model, such as "follows no energy: ..."; by default none
     */
    default List<String> notes() {
        return List.of();
    }

    /**
     * The memory that storing takes beyond the patterns themselves, and recalling one cue at a time.
     *
     * <p>The most that is in use at the same time, without the cue and the final state: what the stored memory keeps, or what
     * storing needs on its way if that is more, and the working arrays of a recall. What is let go in between does not count. The
     * contract tests allow 20 %.
     *
     * @param count number of patterns
     * @param units units of each
     * @return an estimate in bytes
     */
    long estimatedBytes(long count, long units);

    /**
     * The memory that storing takes beyond the patterns themselves, and recalling all cues of a batch.
     *
     * <p>That is without the cues and the final states. By default what one cue takes; to be overridden where it matters
     * how many cues are recalled at a time, or how patterns are encoded.
     *
     * @param workload what the model is to be given
     * @return an estimate in bytes; a run that cannot fit is refused by it before anything is allocated
     */
    default long estimatedBytes(Workload workload) {
        return estimatedBytes(workload.patterns(), workload.units());
    }
}
