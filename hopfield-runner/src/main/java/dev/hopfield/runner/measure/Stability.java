package dev.hopfield.runner.measure;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.Metric;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.Stabilities;
import java.util.Arrays;
import java.util.List;

/**
 * How firmly the couplings hold the stored patterns: their {@linkplain Stabilities stabilities}, all of them.
 *
 * <p>The mean over units of the least that each has in any pattern, which is the kappa of theory, where each unit learns by
 * itself; the least of all units of all patterns, which is the kappa that the network reached; the means over patterns of the 5 %
 * quantile, of the median, and of the mean of the units; and the fraction of patterns that are fixed points. Nothing where a memory
 * has no couplings, or stores pairs of a key and a value. It costs the local fields of all patterns, and the norms of all couplings.
 */
@Component(
        name = "stability",
        summary =
                "how firmly couplings hold the stored patterns: least of each unit (kappa), of all, quantiles; fixed points",
        references = {
            "E. Gardner, J. Phys. A 21, 257 (1988), doi:10.1088/0305-4470/21/1/030",
            "W. Krauth, M. Mezard, J. Phys. A 20, L745 (1987), doi:10.1088/0305-4470/20/11/013"
        })
public record Stability() implements Metric {

    private static final double[] PARTS = {0.05, 0.5};

    @Override
    public List<String> columns() {
        return List.of(
                "stability-of-units",
                "stability-least",
                "stability-5-percent",
                "stability-median",
                "stability-mean",
                "stability-fixed");
    }

    @Override
    public Better better(String column) {
        return Better.HIGHER;
    }

    @Override
    public List<String> shares() {
        return List.of("stability-fixed");
    }

    @Override
    public double[] measure(Outcome outcome) {
        double[] columns = new double[columns().size()];
        if (outcome.storesPairs() || !(outcome.memory() instanceof CoupledMemory coupled)) {
            Arrays.fill(columns, Double.NaN);
            return columns;
        }
        double[] leastOfUnits = new double[coupled.units()];
        Arrays.fill(leastOfUnits, Double.MAX_VALUE);
        Stabilities.forEach(coupled, outcome.stored(), pattern -> {
            for (int unit = 0; unit < leastOfUnits.length; unit++) {
                leastOfUnits[unit] = Math.min(leastOfUnits[unit], pattern.unit(unit));
            }
            double[] quantiles = pattern.quantiles(PARTS);
            columns[2] += quantiles[0];
            columns[3] += quantiles[1];
            columns[4] += pattern.mean();
            columns[5] += pattern.isFixedPoint() ? 1 : 0;
        });
        for (int column = 2; column < columns.length; column++) {
            columns[column] /= outcome.stored().count();
        }
        columns[0] = Arrays.stream(leastOfUnits).average().orElseThrow();
        columns[1] = Arrays.stream(leastOfUnits).min().orElseThrow();
        return columns;
    }
}
