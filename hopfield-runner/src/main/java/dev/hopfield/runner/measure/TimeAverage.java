package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Order parameters of a noisy dynamics, from the averages &lt;s_i&gt; of the units over time.
 *
 * <p>The overlap m = 1/N sum_i xi_i &lt;s_i&gt; with the target (for real patterns the cosine) and q = 1/N sum_i
 * &lt;s_i&gt;^2, each a mean over cues. Bits are read as -1 and +1. Nothing where a recall has no averages,
 * or did not get to the end of its window.
 */
@Component(
        name = "time-average",
        summary = "overlap of the averages over time with the target, and q = 1/N sum <s_i>^2; for noisy dynamics",
        references = "D. J. Amit, H. Gutfreund, H. Sompolinsky, Ann. Phys. 173, 30 (1987), "
                + "doi:10.1016/0003-4916(87)90092-3")
public record TimeAverage() implements Metric {

    @Override
    public List<String> columns() {
        return List.of("time-average-overlap", "time-average-q");
    }

    @Override
    public Better better(String column) {
        return column.equals("time-average-overlap") ? Better.HIGHER : Better.NEITHER;
    }

    @Override
    public double[] measure(Outcome outcome) {
        return outcome.recall()
                .averages()
                .filter(averages -> IntStream.range(0, averages.count())
                        .allMatch(cue -> outcome.recall().stopReason(cue) == StopReason.SAMPLED))
                .map(averages -> new double[] {
                    outcome.mean(cue -> overlap(outcome, cue, values(outcome, averages, cue))),
                    outcome.mean(cue -> square(values(outcome, averages, cue)) / averages.units())
                })
                .orElse(new double[] {Double.NaN, Double.NaN});
    }

    /** The averages of one cue in the terms of the targets. */
    private static double[] values(Outcome outcome, RealPatterns averages, int cue) {
        boolean binary = outcome.targets().encoding().isBits() && outcome.reading() == Encoding.BINARY;
        double[] values = new double[averages.units()];
        for (int unit = 0; unit < values.length; unit++) {
            double average = averages.value(cue, unit);
            values[unit] = binary ? 2 * average - 1 : average;
        }
        return values;
    }

    private static double overlap(Outcome outcome, int cue, double[] values) {
        double product = 0;
        double targetSquare = 0;
        for (int unit = 0; unit < values.length; unit++) {
            double target = outcome.reference(cue, unit);
            product += target * values[unit];
            targetSquare += target * target;
        }
        return outcome.targets().encoding().isBits()
                ? product / values.length
                : PatternSum.cosine(product, square(values), targetSquare);
    }

    private static double square(double[] values) {
        double square = 0;
        for (double value : values) {
            square += value * value;
        }
        return square;
    }
}
