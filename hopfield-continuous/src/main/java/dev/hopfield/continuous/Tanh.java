package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.kernels.Hyperbolic;

/**
 * Outputs from -1 to 1, V = tanh(gain u), with L(x) = ln cosh x.
 *
 * @param gain slope of the output at potential 0, from 1e-9 to 1e9
 */
@Component(
        name = "tanh",
        summary = "V = tanh(gain u), from -1 to 1",
        references =
                "J. J. Hopfield, Neurons with graded response have collective computational properties like those of"
                        + " two-state neurons, PNAS 81 (1984) 3088-3092, doi:10.1073/pnas.81.10.3088")
public record Tanh(
        @Parameter(
                doc = "slope of the output at potential 0; recall needs gain x tau above 1",
                preset = "4",
                min = Gain.SMALLEST,
                max = Gain.LARGEST)
        double gain)
        implements Activation {

    private static final double LN_2 = StrictMath.log(2);

    /** Checks the range. */
    public Tanh {
        InvalidParameter.unless(Gain.allows(gain), "gain", gain, Gain.ADVICE);
    }

    @Override
    public double output(double x) {
        return StrictMath.tanh(x);
    }

    @Override
    public void outputs(double[] x, int from, int count, double[] into) {
        Hyperbolic.tanh(x, from, count, into);
    }

    /** ln cosh x, without leaving the range of numbers. */
    @Override
    public double lagrangian(double x) {
        double size = Math.abs(x);
        return size + StrictMath.log1p(StrictMath.exp(-2 * size)) - LN_2;
    }

    @Override
    public void lagrangians(double[] x, int from, int count, double[] into) {
        System.arraycopy(x, from, into, 0, count);
        Hyperbolic.logCosh(into, 0, count, into);
    }

    @Override
    public double potential(double output) {
        return 0.5 * (StrictMath.log1p(output) - StrictMath.log1p(-output));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Written as ((1 + V) ln(1 + V) + (1 - V) ln(1 - V)) / 2, whose parts stay finite up to |V| = 1, where G = ln 2.
     */
    @Override
    public double inverseIntegral(double output) {
        return 0.5
                * (Gain.timesItsLog(1 + output, StrictMath.log1p(output))
                        + Gain.timesItsLog(1 - output, StrictMath.log1p(-output)));
    }

    @Override
    public double slope() {
        return 1;
    }

    @Override
    public double lowest() {
        return -1;
    }

    @Override
    public double highest() {
        return 1;
    }
}
