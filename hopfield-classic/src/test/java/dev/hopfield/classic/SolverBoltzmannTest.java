package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.state.Encoding;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** At a constant temperature starts end distributed as exp(-E / T), self-couplings, biases and all. */
class SolverBoltzmannTest {

    private static final int STARTS = 20_000;
    private static final double TEMPERATURE = 1.3;

    static Stream<Arguments> kinds() {
        return Stream.of(3, 4, 5)
                .flatMap(units -> Stream.of(Encoding.BINARY, Encoding.BIPOLAR)
                        .flatMap(encoding -> Stream.of(Acceptance.values())
                                .map(acceptance -> Arguments.of(units, encoding, acceptance))));
    }

    /** A chi-square of n degrees of freedom has mean n and standard deviation sqrt(2 n); up to 5 of them above are allowed. */
    @ParameterizedTest(name = "{0} {1} units, {2}")
    @MethodSource("kinds")
    void startsEndDistributedAsBoltzmannSays(int units, Encoding encoding, Acceptance acceptance) {
        QuadraticForm form = Forms.normal(encoding, units, SEED);
        ClassicSolver solver = new ClassicSolver(
                        new RandomOrderUpdate(), new ThermalNoise(TEMPERATURE, acceptance, 39, 1))
                .withTemperatureUnit(TemperatureUnit.ENERGY);
        Attempts attempts = solver.solve(Forms.instance(form), SolverOptions.of(STARTS, SEED));
        double[] weights = Forms.allEnergies(form);
        double total = 0;
        for (int state = 0; state < weights.length; state++) {
            weights[state] = StrictMath.exp(-weights[state] / TEMPERATURE);
            total += weights[state];
        }
        int[] counts = new int[weights.length];
        for (int start = 0; start < STARTS; start++) {
            counts[(int) attempts.states().row(start)[0]]++;
        }
        double chiSquare = 0;
        for (int state = 0; state < counts.length; state++) {
            double expected = STARTS * weights[state] / total;
            chiSquare += (counts[state] - expected) * (counts[state] - expected) / expected;
        }
        int freedom = counts.length - 1;
        assertThat(chiSquare).isLessThan(freedom + 5 * Math.sqrt(2.0 * freedom));
    }
}
