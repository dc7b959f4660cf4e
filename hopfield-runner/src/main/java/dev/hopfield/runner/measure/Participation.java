package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * How many stored patterns a memory averages: the mean over cues of 1 / sum_mu p_mu^2, by their shares p in the final state.
 *
 * <p>Then the fractions of cues in whose final state this is one pattern (less than 1.5), a metastable average of some, or the
 * global average of all (at least 0.9 of all patterns): the three kinds of fixed points of Ramsauer et al. They add up to 1
 * unless no pattern takes part in a state, which counts 0. Cues count whether or not they converged.
 *
 * <p>Shares are those in the step that follows the final state. Where pairs of a key and a value are stored, that is the final
 * state of the key, which the value is read with, if the memory tells it; else the cue. Nothing where a memory is no
 * {@link dev.hopfield.api.memory.WeighingMemory}; states that no pattern takes part in are left out of the mean, and are none of
 * the three kinds. It costs as much as one step of all cues.
 */
@Component(
        name = "participation",
        summary =
                "patterns averaged in final real states, 1 / sum p^2; fractions that are one (below 1.5), some, or all (0.9 of all)",
        references = "H. Ramsauer et al., Hopfield networks is all you need, ICLR 2021, arXiv:2008.02217")
public record Participation() implements Metric {

    /** Halfway from one pattern to two that have equal shares. */
    private static final double MORE_THAN_ONE = 1.5;

    /** Shares of all patterns are never quite equal. */
    private static final double NEARLY_ALL = 0.9;

    @Override
    public List<String> columns() {
        return List.of("participation", "participation-single", "participation-metastable", "participation-global");
    }

    @Override
    public List<String> shares() {
        return columns().subList(1, columns().size());
    }

    @Override
    public double[] measure(Outcome outcome) {
        int stored = outcome.targets().count();
        return outcome.participation(0, outcome.cues().count())
                .map(numbers -> new double[] {
                    Arrays.stream(numbers)
                            .filter(number -> number > 0)
                            .average()
                            .orElse(Double.NaN),
                    fraction(numbers, number -> number > 0 && isSingle(number)),
                    fraction(numbers, number -> !isSingle(number) && !isGlobal(number, stored)),
                    fraction(numbers, number -> !isSingle(number) && isGlobal(number, stored))
                })
                .orElse(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
    }

    private static double fraction(double[] numbers, DoublePredicate kind) {
        return (double) Arrays.stream(numbers).filter(kind).count() / numbers.length;
    }

    private static boolean isSingle(double participation) {
        return participation < MORE_THAN_ONE;
    }

    /** Whether so many patterns are nearly all of those that are stored. */
    static boolean isGlobal(double participation, int stored) {
        return participation >= NEARLY_ALL * stored;
    }

    /**
     * How many patterns are averaged in effect, (sum_mu p_mu)^2 / sum_mu p_mu^2: whatever the shares add up to after rounding.
     *
     * @param shares states x stored patterns, not negative
     * @return a number for each state; 0 where all shares are
     */
    public static double[] effectiveNumbers(RealPatterns shares) {
        double[] numbers = new double[shares.count()];
        for (int row = 0; row < numbers.length; row++) {
            float[] block = shares.block(row / shares.rowsPerBlock());
            int offset = shares.offset(row);
            double sum = 0;
            double squares = 0;
            for (int pattern = 0; pattern < shares.units(); pattern++) {
                double share = block[offset + pattern];
                sum += share;
                squares += share * share;
            }
            numbers[row] = squares == 0 ? 0 : sum * sum / squares;
        }
        return numbers;
    }
}
