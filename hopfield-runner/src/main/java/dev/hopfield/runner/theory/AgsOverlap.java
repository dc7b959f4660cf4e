package dev.hopfield.runner.theory;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Theory;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * The overlap of recall in Hebb's network of many units, m(alpha, T) with alpha = P / N, in the replica-symmetric theory.
 *
 * <p>At T = 0 the overlap is m = erf(x), where x is the larger solution of sqrt(2 alpha) = erf(x) / x - (2 / sqrt(pi)) exp(-x^2);
 * beyond alpha = 0.1379 there is none, and the overlap is 0. At T = 1 / beta &gt; 0 it solves, with Gaussian averages over z,
 *
 * <pre>
 *     m = &lt;tanh beta (m + sqrt(alpha r) z)&gt;,   q = &lt;tanh^2 beta (m + sqrt(alpha r) z)&gt;,   r = q / (1 - beta (1 - q))^2
 * </pre>
 *
 * @param temperature T, in units in which a lone pattern is lost at 1
 */
@Component(
        name = "ags-overlap",
        summary = "overlap of recall in Hebb's network of many units, of random patterns",
        references =
                "D. J. Amit, H. Gutfreund and H. Sompolinsky, Statistical mechanics of neural networks near saturation,"
                        + " Annals of Physics 173 (1987) 30-67, doi:10.1016/0003-4916(87)90092-3")
public record AgsOverlap(
        @Parameter(doc = "temperature T; a lone pattern is lost at 1", preset = "0", min = 0, max = AgsOverlap.HOTTEST)
        double temperature)
        implements Theory {

    static final double HOTTEST = 10;

    /** Where erf(x) / x - (2 / sqrt(pi)) exp(-x^2) is greatest: retrieval states lie beyond. */
    private static final double MARGINAL = 1.511;

    private static final int MOST_STEPS = 100_000;
    private static final double SETTLED = 1e-12;

    /** An overlap of a state that goes to 0, slowly. */
    private static final double NONE = 1e-3;

    /** Checks the range. */
    public AgsOverlap {
        InvalidParameter.unless(
                temperature >= 0 && temperature <= HOTTEST,
                "temperature",
                temperature,
                "give a temperature from 0 to " + HOTTEST);
    }

    @Override
    public List<String> columns() {
        return List.of("ags-overlap");
    }

    @Override
    public double[] predict(long patterns, long units) {
        double load = (double) patterns / units;
        return new double[] {temperature == 0 ? cold(load) : warm(load, 1 / temperature)};
    }

    private static double cold(double load) {
        double noise = Math.sqrt(2 * load);
        double low = MARGINAL;
        double high = Math.max(low, 1 / noise);
        if (strength(low) < noise) {
            return 0;
        }
        for (int halving = 0; halving < 100; halving++) {
            double middle = (low + high) / 2;
            if (strength(middle) > noise) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Erf.erf(low);
    }

    private static double strength(double x) {
        return Erf.erf(x) / x - 2 / Math.sqrt(Math.PI) * StrictMath.exp(-x * x);
    }

    private static double warm(double load, double beta) {
        double overlap = 1;
        double noise = load;
        for (int step = 0; step < MOST_STEPS; step++) {
            double signal = overlap;
            double width = Math.sqrt(noise);
            double next = GaussianAverage.of(z -> StrictMath.tanh(beta * (signal + width * z)));
            double frozen = GaussianAverage.of(z -> {
                double state = StrictMath.tanh(beta * (signal + width * z));
                return state * state;
            });
            double response = 1 - beta * (1 - frozen);
            double nextNoise = load * frozen / (response * response);
            if (next < NONE || response <= 0) {
                return 0;
            }
            if (Math.abs(next - overlap) < SETTLED && Math.abs(nextNoise - noise) < SETTLED) {
                return next;
            }
            overlap = next;
            noise = nextNoise;
        }
        return overlap;
    }
}
