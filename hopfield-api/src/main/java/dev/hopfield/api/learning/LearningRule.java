package dev.hopfield.api.learning;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/** Turns patterns into couplings between units. An immutable value. */
@ExtensionPoint("learning rule")
public interface LearningRule {

    /**
     * Learns couplings.
     *
     * @param patterns patterns x units, in an encoding that this rule {@linkplain #accepts accepts}
     * @param seed the source of all randomness in learning
     * @return the couplings
     * @throws IllegalArgumentException if there is no pattern, or the encoding is not accepted
     */
    Couplings learn(Patterns patterns, Seed seed);

    /**
     * Learns couplings, with the work shared where that pays.
     *
     * @param patterns patterns x units, in an encoding that this rule {@linkplain #accepts accepts}
     * @param seed the source of all randomness in learning
     * @param workers who may share the work
     * @return the same couplings, to the last bit, as without workers
     * @throws IllegalArgumentException if there is no pattern, or the encoding is not accepted
     */
    default Couplings learn(Patterns patterns, Seed seed, Workers workers) {
        return learn(patterns, seed);
    }

    /** The encodings in which patterns may be given, the preferred one first. */
    List<Encoding> accepts();

    /** What holds for the couplings of this rule, as configured. Models promise no more than follows from it. */
    Set<CouplingTrait> traits();

    /**
     * The memory that the couplings take beyond the patterns themselves.
     *
     * @param count number of patterns
     * @param units units of each
     * @return an estimate in bytes
     */
    long estimatedBytes(long count, long units);

    /**
     * The memory that {@linkplain Couplings#track following} one state takes, without the state.
     *
     * @param count number of patterns
     * @param units units of each
     * @return an estimate in bytes; by default that of a number for each unit and for each pattern
     */
    default long trackedBytes(long count, long units) {
        return Double.BYTES * (count + units);
    }

    /**
     * The memory that {@linkplain Couplings#fields taking the fields} of one real state takes, without the fields.
     *
     * @param count number of patterns
     * @param units units of each
     * @return an estimate in bytes; by default that of two numbers for each unit and each pattern
     */
    default long fieldBytes(long count, long units) {
        return 2 * Double.BYTES * (count + units);
    }
}
