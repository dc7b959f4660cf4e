package dev.hopfield.runner.theory;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Theory;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * How many random patterns a dense memory of N units holds without error, K = N^(n-1) / (2 (2n-3)!! ln N), and the chance
 * that a unit of one of P is unstable, erfc(sqrt(N^(n-1) / (2 (2n-3)!! P))) / 2.
 *
 * <p>No capacity is told of a single unit, whose logarithm is 0, or beyond the range of a double.
 *
 * @param degree n, the power of the overlap, from 2 to 100
 */
@Component(
        name = "krotov-capacity",
        summary = "random patterns that a dense memory holds without error, and the chance that a unit is unstable",
        references = "D. Krotov and J. J. Hopfield, Dense associative memory for pattern recognition, NIPS 2016,"
                + " arXiv:1606.01164")
public record KrotovCapacity(
        @Parameter(doc = "power of the overlap, n", preset = "3", min = 2, max = KrotovCapacity.HIGHEST)
        int degree) implements Theory {

    static final int HIGHEST = 100;

    /** Checks the degree. */
    public KrotovCapacity {
        InvalidParameter.unless(
                degree >= 2 && degree <= HIGHEST, "degree", degree, "give a whole number from 2 to " + HIGHEST);
    }

    @Override
    public List<String> columns() {
        return List.of("krotov-capacity", "krotov-error");
    }

    @Override
    public double[] predict(long patterns, long units) {
        double logarithm = (degree - 1) * StrictMath.log(units) - StrictMath.log(2);
        for (int factor = 2 * degree - 3; factor > 1; factor -= 2) {
            logarithm -= StrictMath.log(factor);
        }
        double signalToNoise = StrictMath.exp(logarithm);
        double capacity = signalToNoise / StrictMath.log(units);
        return new double[] {
            Double.isInfinite(capacity) ? Double.NaN : capacity, Erf.erfc(Math.sqrt(signalToNoise / patterns)) / 2
        };
    }
}
