package dev.hopfield.continuous;

import dev.hopfield.learning.Hebbian;

/** Models of Hebbian couplings and tanh units. */
final class Models {

    private Models() {}

    static ContinuousModel hebbian(double gain, double tau, double input, double tolerance) {
        return new ContinuousModel(new Hebbian(), gain)
                .withTau(tau)
                .withInput(input)
                .withTolerance(tolerance);
    }
}
