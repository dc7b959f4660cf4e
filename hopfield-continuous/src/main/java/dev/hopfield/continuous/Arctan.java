package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * Outputs from -1 to 1 that saturate slowly, V = (2/pi) arctan(pi gain u / 2).
 *
 * <p>L(x) = (2/pi) x arctan(pi x / 2) - (2/pi^2) ln(1 + (pi x / 2)^2). The integral of the inverse, -(4/pi^2) ln cos(pi V / 2), grows
 * beyond bounds at -1 and 1, so that only states between have a finite energy.
 *
 * @param gain slope of the output at potential 0, from 1e-9 to 1e9
 */
@Component(
        name = "arctan",
        summary = "V = (2/pi) arctan(pi gain u / 2), from -1 to 1, slower to saturate than tanh",
        references =
                "J. J. Hopfield, Neurons with graded response have collective computational properties like those of"
                        + " two-state neurons, PNAS 81 (1984) 3088-3092, doi:10.1073/pnas.81.10.3088")
public record Arctan(
        @Parameter(
                doc = "slope of the output at potential 0; recall needs gain x tau above 1",
                preset = "4",
                min = Gain.SMALLEST,
                max = Gain.LARGEST)
        double gain)
        implements Activation {

    private static final double HALF_PI = Math.PI / 2;

    /** Checks the range. */
    public Arctan {
        InvalidParameter.unless(Gain.allows(gain), "gain", gain, Gain.ADVICE);
    }

    @Override
    public double output(double x) {
        return StrictMath.atan(HALF_PI * x) / HALF_PI;
    }

    @Override
    public double lagrangian(double x) {
        double angle = HALF_PI * x;
        return (angle * StrictMath.atan(angle) - logOfOnePlusSquare(angle) / 2) / (HALF_PI * HALF_PI);
    }

    /** ln(1 + y^2), whose square may leave the range of numbers. */
    private static double logOfOnePlusSquare(double y) {
        double size = Math.abs(y);
        return size < 1e8 ? StrictMath.log1p(size * size) : 2 * StrictMath.log(size);
    }

    @Override
    public double potential(double output) {
        return Math.abs(output) >= 1
                ? Math.copySign(Double.POSITIVE_INFINITY, output)
                : StrictMath.tan(HALF_PI * output) / HALF_PI;
    }

    @Override
    public double inverseIntegral(double output) {
        return Math.abs(output) >= 1
                ? Double.POSITIVE_INFINITY
                : -StrictMath.log(StrictMath.cos(HALF_PI * output)) / (HALF_PI * HALF_PI);
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
