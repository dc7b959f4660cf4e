package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The mean correlation of final states with their targets, for patterns whose units are not balanced.
 *
 * <p>Pearson's coefficient over the units of a state; 0 where state or target is constant. For sparse patterns the overlap is
 * large even for a silent state; the correlation is not.
 */
@Component(
        name = "correlation",
        summary = "mean correlation with the target over the units; for patterns that are not balanced",
        references = "M. V. Tsodyks, M. V. Feigelman, Europhys. Lett. 6, 101 (1988), "
                + "doi:10.1209/0295-5075/6/2/002, for sparse patterns")
public record Correlation() implements Metric {

    @Override
    public List<String> columns() {
        return List.of("correlation");
    }

    @Override
    public Better better(String column) {
        return Better.HIGHER;
    }

    @Override
    public double[] measure(Outcome outcome) {
        int units = outcome.targets().units();
        return new double[] {
            outcome.mean(cue -> correlation(
                    centred(units, unit -> outcome.decoded(cue, unit)),
                    centred(units, unit -> outcome.reference(cue, unit))))
        };
    }

    private static double correlation(double[] state, double[] target) {
        double product = 0;
        double stateSquare = 0;
        double targetSquare = 0;
        for (int unit = 0; unit < state.length; unit++) {
            product += state[unit] * target[unit];
            stateSquare += state[unit] * state[unit];
            targetSquare += target[unit] * target[unit];
        }
        return PatternSum.cosine(product, stateSquare, targetSquare);
    }

    /** Values less their mean; less the first of them before, so that equal values give 0 exactly. */
    private static double[] centred(int units, IntToDoubleFunction values) {
        double[] centred = new double[units];
        double first = values.applyAsDouble(0);
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            centred[unit] = values.applyAsDouble(unit) - first;
            sum += centred[unit];
        }
        double mean = sum / units;
        for (int unit = 0; unit < units; unit++) {
            centred[unit] -= mean;
        }
        return centred;
    }
}
