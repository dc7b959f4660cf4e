package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;

/**
 * The mean overlap of final states with their targets, with outputs as they are instead of the bits that they stand for.
 *
 * <p>m = sum_i xi_i V_i / sum_i xi_i^2, where outputs that stand for 0 and 1 count from -1 to 1. It is 1 where the target is recalled exactly,
 * and that of the theory of analog networks: below 1 where outputs are not saturated, although every sign may be right.
 */
@Component(
        name = "graded-overlap",
        summary = "mean overlap with the target of outputs as they are: below 1 where they are not saturated",
        references =
                "M. Shiino, T. Fukai, Self-consistent signal-to-noise analysis and its application to analogue neural"
                        + " networks, J. Phys. A 25 (1992) L375-L381, doi:10.1088/0305-4470/25/7/017")
public record GradedOverlap() implements Metric {

    @Override
    public List<String> columns() {
        return List.of("graded-overlap");
    }

    @Override
    public Better better(String column) {
        return Better.HIGHER;
    }

    @Override
    public double[] measure(Outcome outcome) {
        boolean fromZero = outcome.reading() == Encoding.BINARY;
        return new double[] {outcome.mean(cue -> overlap(outcome, cue, fromZero))};
    }

    private static double overlap(Outcome outcome, int cue, boolean fromZero) {
        Patterns states = outcome.recall().states();
        double sum = 0;
        double squares = 0;
        for (int unit = 0; unit < states.units(); unit++) {
            double output = states.value(cue, unit);
            double target = outcome.reference(cue, unit);
            sum += target * (fromZero ? 2 * output - 1 : output);
            squares += target * target;
        }
        return squares == 0 ? 0 : sum / squares;
    }
}
