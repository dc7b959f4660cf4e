package dev.hopfield.runner.theory;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.Theory;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * The greatest stability kappa that any couplings give to P random patterns of N units, at alpha = P / N.
 *
 * <p>It solves 1 / alpha = (1 + kappa^2) Phi(kappa) + kappa phi(kappa), with the normal distribution Phi and its density phi:
 * 0 at alpha = 2, beyond which no couplings hold all patterns and nothing is said. Couplings need not be symmetric. To be
 * compared with {@code stability-of-units}.
 */
@Component(
        name = "gardner",
        summary = "greatest stability, kappa, that any couplings give to random patterns",
        references = "E. Gardner, The space of interactions in neural network models, J. Phys. A 21 (1988) 257-270,"
                + " doi:10.1088/0305-4470/21/1/030")
public record Gardner() implements Theory {

    private static final double CAPACITY = 2;

    @Override
    public List<String> columns() {
        return List.of("gardner-kappa");
    }

    @Override
    public double[] predict(long patterns, long units) {
        double load = (double) patterns / units;
        if (load > CAPACITY) {
            return new double[] {Double.NaN};
        }
        double low = 0;
        // The right-hand side is at least kappa^2 there.
        double high = Math.sqrt(1 / load) + 1;
        for (int halving = 0; halving < 100; halving++) {
            double middle = (low + high) / 2;
            if (inverseLoad(middle) < 1 / load) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new double[] {low};
    }

    private static double inverseLoad(double kappa) {
        double below = Erf.erfc(-kappa / Math.sqrt(2)) / 2;
        double density = StrictMath.exp(-kappa * kappa / 2) / Math.sqrt(2 * Math.PI);
        return (1 + kappa * kappa) * below + kappa * density;
    }
}
