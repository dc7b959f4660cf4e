package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.Stabilities;
import java.util.Arrays;
import java.util.List;

/**
 * How firmly the couplings hold the stored patterns: their {@linkplain Stabilities stabilities}, all of them.
 *
 * <p>The least of all units of all patterns (the kappa that was reached); the means over patterns of the 5 % quantile, of
 * the median, and of the mean of the units; and the fraction of patterns that are fixed points. Nothing where a memory
 * has no couplings. It costs the local fields of all patterns, and the norms of all couplings.
 */
@Component(
        name = "stability",
        summary =
                "how firmly couplings hold the stored patterns: least (kappa), 5 % quantile, median, mean; fixed points",
        references = {
            "E. Gardner, J. Phys. A 21, 257 (1988), doi:10.1088/0305-4470/21/1/030",
            "W. Krauth, M. Mezard, J. Phys. A 20, L745 (1987), doi:10.1088/0305-4470/20/11/013"
        })
public record Stability() implements Metric {

    private static final double[] PARTS = {0.05, 0.5};

    @Override
    public List<String> columns() {
        return List.of(
                "stability-least", "stability-5-percent", "stability-median", "stability-mean", "stability-fixed");
    }

    @Override
    public double[] measure(Outcome outcome) {
        double[] columns = new double[columns().size()];
        if (!(outcome.memory() instanceof CoupledMemory coupled)) {
            Arrays.fill(columns, Double.NaN);
            return columns;
        }
        columns[0] = Double.MAX_VALUE;
        Stabilities.forEach(coupled, outcome.stored(), pattern -> {
            double[] quantiles = pattern.quantiles(PARTS);
            columns[0] = Math.min(columns[0], pattern.least());
            columns[1] += quantiles[0];
            columns[2] += quantiles[1];
            columns[3] += pattern.mean();
            columns[4] += pattern.isFixedPoint() ? 1 : 0;
        });
        for (int column = 1; column < columns.length; column++) {
            columns[column] /= outcome.stored().count();
        }
        return columns;
    }
}
