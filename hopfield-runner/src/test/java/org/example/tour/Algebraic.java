package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.continuous.Activation;

/** V = x / sqrt(1 + x^2), from -1 to 1, with L(x) = sqrt(1 + x^2) - 1. */
@Component(name = "algebraic", summary = "V = x / sqrt(1 + x^2) with x = gain u, from -1 to 1, without exponentials")
public record Algebraic(
        @Parameter(doc = "slope of the output at potential 0", preset = "4", min = 1e-3, max = 1e3)
        double gain) implements Activation {

    public Algebraic {
        InvalidParameter.unless(gain >= 1e-3 && gain <= 1e3, "gain", gain, "give a slope from 0.001 to 1000");
    }

    @Override
    public double output(double x) {
        return Double.isInfinite(x) ? Math.signum(x) : x / Math.sqrt(1 + x * x);
    }

    @Override
    public double lagrangian(double x) {
        return Math.sqrt(1 + x * x) - 1;
    }

    @Override
    public double potential(double output) {
        return output / Math.sqrt((1 - output) * (1 + output));
    }

    /** x V - L(x) = 1 - sqrt(1 - V^2), finite at the ends, where x is not. */
    @Override
    public double inverseIntegral(double output) {
        return 1 - Math.sqrt((1 - output) * (1 + output));
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
