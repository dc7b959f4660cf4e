package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernels that go over the values of rows and states. */
class PanelValuesTest {

    /** A multiplication and an addition, each rounded to 6e-8 of numbers that are some units at most. */
    private static final double ROUNDING = 1e-6;

    /** Rows around the edges of groups, with a panel and with one state. */
    private static Stream<Arguments> counts() {
        return EveryKernel.kernels()
                .flatMap(kernels -> Stream.of(0, 1, 15, 16, 17, 192)
                        .flatMap(count -> Stream.of(1, kernels.real().panel())
                                .map(width -> Arguments.of(Named.of(kernels.name(), kernels.real()), count, width))));
    }

    private static float[] values(int count, int width) {
        return Draws.floats(Draws.random(count + width), count * width);
    }

    @ParameterizedTest(name = "{0}, {1} rows, width {2}")
    @MethodSource("counts")
    void rows_are_scaled_and_shifted(RealKernels kernels, int count, int width) {
        float[] before = values(count, width);
        float[] values = before.clone();
        Random random = Draws.random(7);
        float[] factors = Draws.floats(random, count + 3);
        float[] addends = Draws.floats(random, count + 3);
        kernels.scaleRows(values, count, width, factors, addends, 3);
        for (int at = 0; at < values.length; at++) {
            int row = 3 + at / width;
            double expected = (double) before[at] * factors[row] + addends[row];
            assertThat((double) values[at]).isCloseTo(expected, within(ROUNDING));
        }
    }

    @ParameterizedTest(name = "{0}, {1} rows, width {2}")
    @MethodSource("counts")
    void states_are_scaled_and_shifted(RealKernels kernels, int count, int width) {
        float[] before = values(count, width);
        float[] values = before.clone();
        Random random = Draws.random(8);
        float[] factors = Draws.floats(random, width);
        float[] addends = Draws.floats(random, width);
        kernels.scaleStates(values, count, width, factors, addends);
        for (int at = 0; at < values.length; at++) {
            double expected = (double) before[at] * factors[at % width] + addends[at % width];
            assertThat((double) values[at]).isCloseTo(expected, within(ROUNDING));
        }
    }

    @ParameterizedTest(name = "{0}, {1} rows, width {2}")
    @MethodSource("counts")
    void the_largest_value_of_each_state_is_found_in_groups_of_sixteen_rows(RealKernels kernels, int count, int width) {
        float[] values = values(count, width);
        int groups = (count + 15) / 16;
        float[] expected = new float[groups * width];
        Arrays.fill(expected, Float.NEGATIVE_INFINITY);
        for (int at = 0; at < values.length; at++) {
            int group = at / width / 16 * width + at % width;
            expected[group] = Math.max(expected[group], values[at]);
        }
        float[] into = new float[groups * width];
        kernels.largest(values, count, width, into);
        assertThat(into).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} rows, width {2}")
    @MethodSource("counts")
    void values_above_the_limit_of_their_state_become_one(RealKernels kernels, int count, int width) {
        float[] values = values(count, width);
        float[] limits = Draws.floats(Draws.random(9), width);
        float[] expected = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            if (at % 3 == 0) {
                values[at] = limits[at % width];
            }
            expected[at] = values[at] > limits[at % width] ? 1 : 0;
        }
        kernels.indicate(values, count, width, limits);
        assertThat(values).isEqualTo(expected);
    }

    @Test
    void short_values_are_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.plain().real().indicate(new float[2], 3, 1, new float[1]))
                .withMessageContaining("values: 3 elements from offset 0 are needed, the array has 2");
    }
}
