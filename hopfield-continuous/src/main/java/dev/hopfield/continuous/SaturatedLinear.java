package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * Outputs that follow the potential up to -1 and 1, V = max(-1, min(1, gain u)).
 *
 * <p>L(x) = x^2 / 2 where |x| is at most 1, and |x| - 1/2 beyond; G(V) = V^2 / 2. Above the gain at which the corners are stable
 * this is the brain-state-in-a-box of J. A. Anderson and others, Psychol. Rev. 84 (1977) 413, doi:10.1037/0033-295X.84.5.413, with a leak.
 *
 * @param gain slope of the output at potential 0, from 1e-9 to 1e9
 */
@Component(
        name = "saturated-linear",
        summary = "V = gain u, cut off at -1 and 1",
        references =
                "J. A. Anderson, J. W. Silverstein, S. A. Ritz, R. S. Jones, Distinctive features, categorical perception, and"
                        + " probability learning, Psychol. Rev. 84 (1977) 413-451, doi:10.1037/0033-295X.84.5.413")
public record SaturatedLinear(
        @Parameter(
                doc = "slope of the output at potential 0; recall needs gain x tau above 1",
                preset = "4",
                min = Gain.SMALLEST,
                max = Gain.LARGEST)
        double gain)
        implements Activation {

    /** Checks the range. */
    public SaturatedLinear {
        InvalidParameter.unless(Gain.allows(gain), "gain", gain, Gain.ADVICE);
    }

    @Override
    public double output(double x) {
        return Math.max(-1, Math.min(1, x));
    }

    @Override
    public double lagrangian(double x) {
        double size = Math.abs(x);
        return size <= 1 ? size * size / 2 : size - 0.5;
    }

    @Override
    public double potential(double output) {
        return output;
    }

    @Override
    public double inverseIntegral(double output) {
        return output * output / 2;
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
