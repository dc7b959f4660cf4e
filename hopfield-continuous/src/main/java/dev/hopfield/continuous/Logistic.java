package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.kernels.Hyperbolic;

/**
 * Outputs from 0 to 1, V = 1 / (1 + exp(-gain u)), with L(x) = ln(1 + exp x).
 *
 * <p>The same as V = (1 + tanh(u / u0)) / 2 with gain = 2 / u0. Patterns of -1 and +1 are learnt as they are; units of 0 and 1 hold about
 * half as many.
 *
 * @param gain four times the slope of the output at potential 0, from 1e-9 to 1e9
 */
@Component(
        name = "logistic",
        summary = "V = 1 / (1 + exp(-gain u)), from 0 to 1",
        references =
                "J. J. Hopfield, D. W. Tank, Neural computation of decisions in optimization problems, Biol. Cybern. 52"
                        + " (1985) 141-152, doi:10.1007/BF00339943")
public record Logistic(
        @Parameter(
                doc = "four times the slope of the output at potential 0; recall needs gain x tau above 4",
                preset = "16",
                min = Gain.SMALLEST,
                max = Gain.LARGEST)
        double gain)
        implements Activation {

    private static final double LN_2 = StrictMath.log(2);

    /** Checks the range. */
    public Logistic {
        InvalidParameter.unless(Gain.allows(gain), "gain", gain, Gain.ADVICE);
    }

    @Override
    public double output(double x) {
        return 0.5 * (1 + StrictMath.tanh(0.5 * x));
    }

    @Override
    public void outputs(double[] x, int from, int count, double[] into) {
        for (int i = from; i < from + count; i++) {
            into[i] = 0.5 * x[i];
        }
        Hyperbolic.tanh(into, from, count, into);
        for (int i = from; i < from + count; i++) {
            into[i] = 0.5 * (1 + into[i]);
        }
    }

    @Override
    public double lagrangian(double x) {
        return Math.max(0, x) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    /** x / 2 + ln cosh(x / 2) + ln 2. */
    @Override
    public void lagrangians(double[] x, int from, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = 0.5 * x[from + i];
        }
        Hyperbolic.logCosh(into, 0, count, into);
        for (int i = 0; i < count; i++) {
            into[i] += 0.5 * x[from + i] + LN_2;
        }
    }

    @Override
    public double potential(double output) {
        return StrictMath.log(output) - StrictMath.log1p(-output);
    }

    /** {@inheritDoc} V ln V + (1 - V) ln(1 - V), which is 0 at both ends. */
    @Override
    public double inverseIntegral(double output) {
        return Gain.timesItsLog(output, StrictMath.log(output))
                + Gain.timesItsLog(1 - output, StrictMath.log1p(-output));
    }

    @Override
    public double slope() {
        return 0.25;
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return 1;
    }
}
