package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * Outputs from 0 up, without a limit, V = max(0, gain u)^power.
 *
 * <p>L(x) = max(0, x)^(power + 1) / (power + 1) and G(V) = power / (power + 1) V^(1 + 1 / power). Nothing holds the outputs but the
 * couplings: where units excite each other by more than the leak takes away, they grow beyond bounds, and a recall ends DIVERGED.
 *
 * @param gain by what a potential is multiplied, from 1e-9 to 1e9
 * @param power from 1, linear above threshold, to 10
 */
@Component(
        name = "rectified-power",
        summary = "V = max(0, gain u)^power, from 0 up without a limit",
        references =
                "D. Krotov, J. J. Hopfield, Large associative memory problem in neurobiology and machine learning, ICLR 2021,"
                        + " arXiv:2008.06996")
public record RectifiedPower(
        @Parameter(doc = "by what a potential is multiplied", preset = "1", min = Gain.SMALLEST, max = Gain.LARGEST)
        double gain,

        @Parameter(
                doc = "1 is linear above the threshold",
                preset = "1",
                min = RectifiedPower.LEAST,
                max = RectifiedPower.GREATEST)
        double power)
        implements Activation {

    static final double LEAST = 1;
    static final double GREATEST = 10;

    /** Checks the ranges. */
    public RectifiedPower {
        InvalidParameter.unless(Gain.allows(gain), "gain", gain, Gain.ADVICE);
        InvalidParameter.unless(power >= LEAST && power <= GREATEST, "power", power, "give a power from 1 to 10");
    }

    @Override
    public double output(double x) {
        double above = Math.max(0, x);
        return power == 1 ? above : StrictMath.pow(above, power);
    }

    @Override
    public double lagrangian(double x) {
        return StrictMath.pow(Math.max(0, x), power + 1) / (power + 1);
    }

    @Override
    public double potential(double output) {
        return power == 1 ? output : StrictMath.pow(output, 1 / power);
    }

    @Override
    public double inverseIntegral(double output) {
        return power / (power + 1) * StrictMath.pow(output, 1 + 1 / power);
    }

    /** {@inheritDoc} To the right of 0; for powers above 1 it is 0. */
    @Override
    public double slope() {
        return power == 1 ? 1 : 0;
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }
}
