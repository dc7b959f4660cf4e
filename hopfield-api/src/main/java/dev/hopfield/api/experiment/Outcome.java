package dev.hopfield.api.experiment;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * One recall of one model in full: what was stored, what was asked, and what came of it.
 *
 * <p>Patterns, targets and cues are in the encodings of their sources; states are as the model left them. Cue c was made
 * from pattern c, and target c is what it is to call up: pattern c itself, or its value where pairs are stored. So metrics make
 * cues of patterns, and compare states with targets, which may have other units and another encoding.
 */
public interface Outcome {

    /** All stored patterns, the keys of pairs: patterns x units, in the encoding of the source. */
    Patterns patterns();

    /** What final states are compared with: patterns x units of a target, in the encoding of their source. */
    default Patterns targets() {
        return patterns();
    }

    /** Whether pairs of a key and a value are stored, so that the targets are not the patterns. */
    default boolean storesPairs() {
        return false;
    }

    /**
     * How the numbers of final states are to be read.
     *
     * @return BIPOLAR or BINARY if they stand for bits, else REAL
     */
    Encoding reading();

    /** The same patterns as the model was given them: patterns x units, in an encoding that it accepts. */
    Patterns stored();

    /** The cues, made from the first patterns. */
    Cues cues();

    /** The memory that was asked. */
    Memory memory();

    /** What it answered. */
    Recall recall();

    /**
     * The source of all randomness in measuring, the same for every model that got these patterns and cues.
     *
     * @return the seed; take a child named after what is measured
     */
    Seed seed();

    /**
     * Asks the memory again, under the same limits.
     *
     * <p>For metrics that probe a memory with cues of their own. Nothing that the answer depends on is shared with the
     * recall that is measured.
     *
     * @param probes cues x units, in the encoding of the pattern source; as many as wanted
     * @param draws the source of all randomness of the dynamics
     * @return what came of it; there, cue c has no target of its own, so overlaps are to be taken with targets by number
     */
    Outcome asking(Cues probes, Seed draws);

    /**
     * The same outcome with averages over time in the place of final states, where the dynamics has noise.
     *
     * @return an outcome whose states are {@link Recall#averages()}; itself where there are none
     */
    default Outcome averaged() {
        return this;
    }

    /**
     * The value that the final state of a cue has at a unit, in the terms of the targets.
     *
     * <p>For bits this is +1 or -1 for the higher or lower reading and 0 for a tie, whatever the reading of the
     * source. For real targets it is the recalled number.
     *
     * @param cue row of the batch
     * @param unit from 0 to units - 1, of the targets
     * @return the decoded value
     */
    float decoded(int cue, int unit);

    /**
     * How much the final state of a cue is like a target.
     *
     * <p>For bits 1/N sum_i xi_i s_i over the decoded units, where a tie is 0, so that an overlap of 1 means every
     * unit right. For real targets the cosine of the two; 0 if either is the zero vector.
     *
     * @param cue row of the batch
     * @param target row of the targets
     * @return a number from -1 to 1
     */
    double overlap(int cue, int target);

    /**
     * How much the final state of a cue is like each target.
     *
     * @param cue row of the batch
     * @return the {@linkplain #overlap overlap} with each target; much faster than one by one
     */
    default double[] overlaps(int cue) {
        double[] overlaps = new double[targets().count()];
        for (int target = 0; target < overlaps.length; target++) {
            overlaps[target] = overlap(cue, target);
        }
        return overlaps;
    }

    /**
     * The energy of the final state of a cue, if the model declares that its dynamics follows an energy.
     *
     * @param cue row of the batch
     * @return the energy, a finite number; empty for a state outside the range of the units, which has none, and for a value
     *     that a key called up
     */
    OptionalDouble energy(int cue);

    /**
     * How many stored patterns are averaged in effect in some final states: 1 / sum_mu p_mu^2.
     *
     * <p>By the shares p of a {@link WeighingMemory} in the step that follows the state. Where pairs are stored, that is the final
     * state of the key if the recall {@linkplain Recall#keys tells} it, else the cue.
     *
     * @param from the first cue
     * @param to the cue after the last
     * @return a number from 1 to all patterns for each cue, 0 where no pattern takes part; empty for other memories
     */
    default Optional<double[]> participation(int from, int to) {
        return Optional.empty();
    }

    /**
     * The value that a target has at a unit, comparable with {@link #decoded}: +1 or -1 for bits.
     *
     * @param target row of the targets
     * @param unit from 0 to units - 1
     * @return the value
     */
    default float reference(int target, int unit) {
        float value = targets().value(target, unit);
        return targets().encoding() == Encoding.BINARY ? 2 * value - 1 : value;
    }

    /**
     * The mean of a number over all cues.
     *
     * @param perCue the number for a cue
     * @return the mean; NaN if there are no cues or a number is NaN
     */
    default double mean(IntToDoubleFunction perCue) {
        double sum = 0;
        for (int cue = 0; cue < cues().count(); cue++) {
            sum += perCue.applyAsDouble(cue);
        }
        return sum / cues().count();
    }
}
