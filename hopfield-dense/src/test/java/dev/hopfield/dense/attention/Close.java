package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.state.RealPatterns;

/** Floats against doubles, in all rows and units. */
final class Close {

    /** Of outputs of size 1, after two products, a softmax and a product in float. */
    static final double TOLERANCE = 1e-5;

    private Close() {}

    static void requireClose(RealPatterns actual, double[][] expected) {
        requireClose(actual, expected, TOLERANCE);
    }

    static void requireClose(RealPatterns actual, double[][] expected, double tolerance) {
        assertThat(actual.count()).isEqualTo(expected.length);
        for (int row = 0; row < expected.length; row++) {
            assertThat(actual.units()).isEqualTo(expected[row].length);
            for (int unit = 0; unit < expected[row].length; unit++) {
                assertThat((double) actual.value(row, unit))
                        .as("row %d, unit %d", row, unit)
                        .isCloseTo(expected[row][unit], within(tolerance));
            }
        }
    }
}
