package dev.hopfield.classic;

import java.util.Optional;

/**
 * Noise whose temperatures are meant in another unit.
 *
 * @param noise its temperatures in that unit
 * @param unit how much that is in local field
 */
record ScaledNoise(Noise noise, double unit) implements Noise {

    @Override
    public double temperature(int sweep) {
        return unit * noise.temperature(sweep);
    }

    @Override
    public double acceptance(double cost, double temperature) {
        return noise.acceptance(cost, temperature);
    }

    @Override
    public Optional<SamplingWindow> sampling() {
        return noise.sampling();
    }

    @Override
    public boolean isPresent() {
        return noise.isPresent();
    }
}
