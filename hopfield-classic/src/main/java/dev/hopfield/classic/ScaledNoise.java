package dev.hopfield.classic;

import java.util.Optional;

/**
 * Noise with its temperatures in another unit.
 *
 * @param noise whose temperatures are numbers of units
 * @param unit what a temperature of 1 stands for, not negative
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
