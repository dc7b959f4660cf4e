package dev.hopfield.api.experiment;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * One recall of one model in full: what was stored, what was asked, and what came of it.
 *
 * <p>Patterns and cues are in the encoding of the pattern source; states are as the model left them. Cue c was made
 * from pattern c, so pattern c is its target.
 */
public interface Outcome {

    /** All stored patterns: patterns x units, in the encoding of the source. */
    Patterns patterns();

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
     * @return what came of it; there, cue c has no target, so overlaps are to be taken with patterns by number
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
     * The value that the final state of a cue has at a unit, in the terms of the pattern source.
     *
     * <p>For bit patterns this is +1 or -1 for the higher or lower reading and 0 for a tie, whatever the reading of the
     * source. For real patterns it is the recalled number.
     *
     * @param cue row of the batch
     * @param unit from 0 to units - 1
     * @return the decoded value
     */
    float decoded(int cue, int unit);

    /**
     * How much the final state of a cue is like a pattern.
     *
     * <p>For bit patterns 1/N sum_i xi_i s_i over the decoded units, where a tie is 0, so that an overlap of 1 means every
     * unit right. For real patterns the cosine of the two; 0 if either is the zero vector.
     *
     * @param cue row of the batch
     * @param pattern row of the patterns
     * @return a number from -1 to 1
     */
    double overlap(int cue, int pattern);

    /**
     * How much the final state of a cue is like each pattern.
     *
     * @param cue row of the batch
     * @return the {@linkplain #overlap overlap} with each pattern; much faster than one by one
     */
    default double[] overlaps(int cue) {
        double[] overlaps = new double[patterns().count()];
        for (int pattern = 0; pattern < overlaps.length; pattern++) {
            overlaps[pattern] = overlap(cue, pattern);
        }
        return overlaps;
    }

    /**
     * The energy of the final state of a cue, if the model declares that its dynamics descends an energy.
     *
     * @param cue row of the batch
     * @return the energy
     */
    OptionalDouble energy(int cue);

    /**
     * The value that a pattern has at a unit, comparable with {@link #decoded}: +1 or -1 for bit patterns.
     *
     * @param pattern row of the patterns
     * @param unit from 0 to units - 1
     * @return the value
     */
    default float reference(int pattern, int unit) {
        float value = patterns().value(pattern, unit);
        return patterns().encoding() == Encoding.BINARY ? 2 * value - 1 : value;
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
