package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import org.junit.jupiter.api.Test;

class SineCosineTest {

    /** What is promised, and a unit in the last place for StrictMath, below 1. */
    private static final double ERROR = 3e-16 + 0x1p-53;

    private static void requireClose(double... angles) {
        double[] sines = new double[angles.length];
        double[] cosines = new double[angles.length];
        SineCosine.write(angles, angles.length, sines, cosines);
        for (int i = 0; i < angles.length; i++) {
            assertThat(sines[i]).as("sin %s", angles[i]).isCloseTo(StrictMath.sin(angles[i]), within(ERROR));
            assertThat(cosines[i]).as("cos %s", angles[i]).isCloseTo(StrictMath.cos(angles[i]), within(ERROR));
        }
    }

    /** Sizes ascending from 1 to 2^30, beyond where angles are taken apart here. */
    @PropertyTest(tries = 30)
    void areThoseOfStrictMath(Seed seed, int size) {
        RandomStream random = seed.stream();
        double[] angles = new double[1000];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = StrictMath.scalb(random.nextGaussian(), size);
        }
        requireClose(angles);
    }

    @Test
    void areThoseOfStrictMathNextToMultiplesOfAQuarterTurn() {
        for (int quarters = -9; quarters <= 9; quarters++) {
            double angle = quarters * Math.PI / 2;
            double eighth = angle + Math.PI / 4;
            requireClose(
                    Math.nextDown(angle),
                    angle,
                    Math.nextUp(angle),
                    Math.nextDown(eighth),
                    eighth,
                    Math.nextUp(eighth));
        }
    }

    @Test
    void areThoseOfStrictMathForAnyFiniteAngle() {
        requireClose(0, -0.0, Double.MIN_VALUE, 1 << 24, (1 << 24) + 1, -1e10, 1e300, Double.MAX_VALUE);
    }
}
