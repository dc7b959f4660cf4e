package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RealKernelsTest {

    /** Documented bound, relative to the sum of absolute terms. */
    private static final double ERROR = 2e-6;

    private static Stream<Named<RealKernels>> kernels() {
        return EveryKernel.kernels().map(kernels -> Named.of(kernels.name(), kernels.real()));
    }

    /** Rows and units around the edges of vectors, tiles, runs and blocks. */
    private static Stream<Arguments> shapes() {
        int[][] shapes = {
            {0, 7},
            {7, 0},
            {1, 1},
            {1, 1021},
            {7, 63},
            {63, 64},
            {64, 65},
            {65, 7},
            {1021, 1},
            {1021, 65},
            {193, 130},
            {12, 2500}
        };
        return kernels()
                .flatMap(kernel -> Arrays.stream(shapes).map(shape -> Arguments.of(kernel, shape[0], shape[1])));
    }

    private static Stream<Arguments> shapesWithMeans() {
        return shapes().filter(arguments -> !arguments.get()[1].equals(0) && !arguments.get()[2].equals(0));
    }

    @ParameterizedTest(name = "{0}, {1} rows of {2} units")
    @MethodSource("shapes")
    void products_with_one_state_are_those_of_double_arithmetic(RealKernels kernels, int rows, int units) {
        requireProducts(kernels, rows, units, 1);
    }

    @ParameterizedTest(name = "{0}, {1} rows of {2} units")
    @MethodSource("shapes")
    void products_with_a_panel_are_those_of_double_arithmetic(RealKernels kernels, int rows, int units) {
        requireProducts(kernels, rows, units, kernels.panel());
    }

    private static void requireProducts(RealKernels kernels, int rows, int units, int width) {
        Random random = Draws.random(rows + units);
        float[] matrix = Draws.floats(random, 3 + rows * units);
        float[] states = Draws.floats(random, units * width);
        float[] into = new float[rows * width];
        Arrays.fill(into, Float.NaN);
        kernels.products(matrix, 3, rows, units, states, width, into);
        for (int row = 0; row < rows; row++) {
            for (int state = 0; state < width; state++) {
                double sum = 0;
                double absolute = 0;
                for (int unit = 0; unit < units; unit++) {
                    double product = (double) matrix[3 + row * units + unit] * states[unit * width + state];
                    sum += product;
                    absolute += Math.abs(product);
                }
                assertThat((double) into[row * width + state]).isCloseTo(sum, within(ERROR * absolute));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} rows of {2} units")
    @MethodSource("shapes")
    void distances_are_those_of_double_arithmetic(RealKernels kernels, int rows, int units) {
        for (int width : new int[] {1, kernels.panel()}) {
            Random random = Draws.random(rows + units);
            float[] matrix = Draws.floats(random, 3 + rows * units);
            float[] states = Draws.floats(random, units * width);
            float[] into = new float[rows * width];
            Arrays.fill(into, Float.NaN);
            kernels.manhattan(matrix, 3, rows, units, states, width, into);
            for (int at = 0; at < into.length; at++) {
                double distance = 0;
                for (int unit = 0; unit < units; unit++) {
                    double value = matrix[3 + at / width * units + unit];
                    distance += Math.abs(value - states[unit * width + at % width]);
                }
                assertThat((double) into[at]).isCloseTo(-distance, within(ERROR * distance));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} rows of {2} units")
    @MethodSource("shapes")
    void weighted_sums_are_added_to_rescaled_ones(RealKernels kernels, int rows, int units) {
        for (int width : new int[] {1, kernels.panel()}) {
            Random random = Draws.random(rows + units);
            float[] matrix = Draws.floats(random, 3 + rows * units);
            float[] weights = Draws.floats(random, rows * width);
            float[] scales = Draws.floats(random, width);
            float[] before = Draws.floats(random, units * width);
            float[] into = before.clone();
            kernels.sums(matrix, 3, rows, units, weights, width, scales, into);
            for (int at = 0; at < into.length; at++) {
                double sum = (double) before[at] * scales[at % width];
                double absolute = Math.abs(sum);
                for (int row = 0; row < rows; row++) {
                    double term = (double) weights[row * width + at % width] * matrix[3 + row * units + at / width];
                    sum += term;
                    absolute += Math.abs(term);
                }
                assertThat((double) into[at]).isCloseTo(sum, within(ERROR * absolute));
            }
        }
    }

    /** Terms of one sign, whose sums are rounded one way: errors are as large as they get. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void products_of_one_sign_are_within_the_bound_for_errors(RealKernels kernels) {
        for (int width : new int[] {1, kernels.panel()}) {
            float[] matrix = new float[10_007];
            float[] states = new float[10_007 * width];
            Arrays.fill(matrix, 1.0000001f);
            Arrays.fill(states, 1.0000001f);
            float[] into = new float[width];
            kernels.products(matrix, 0, 1, 10_007, states, width, into);
            double exact = 10_007 * (double) 1.0000001f * 1.0000001f;
            assertThat((double) into[0]).isCloseTo(exact, within(RealKernels.largestError(10_007) * exact));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void products_given_as_scores_have_the_same_means(RealKernels kernels) {
        for (int width : new int[] {1, kernels.panel()}) {
            float[] matrix = Draws.floats(Draws.random(7), 500 * 9);
            float[] states = Draws.floats(Draws.random(8), 9 * width);
            SoftmaxSums whole = new SoftmaxSums(kernels, 0.8, 9, width);
            whole.add(matrix, 0, 500, states);
            SoftmaxSums scored = new SoftmaxSums(kernels, 0.8, 9, width);
            for (int row = 0; row < 500; row += 187) {
                int count = Math.min(187, 500 - row);
                kernels.products(matrix, row * 9, count, 9, states, width, scored.scores());
                scored.addScored(matrix, row * 9, count);
            }
            float[] expected = new float[9];
            float[] actual = new float[9];
            for (int state = 0; state < width; state++) {
                whole.mean(state, expected, 0);
                scored.mean(state, actual, 0);
                assertThat(actual).containsExactly(expected, within(2e-6f));
                assertThat(scored.largest(state)).isCloseTo(whole.largest(state), within(1e-5f));
                assertThat(scored.total(state)).isCloseTo(whole.total(state), withinPercentage(1e-3));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} rows of {2} units")
    @MethodSource("shapesWithMeans")
    void means_for_one_state_are_those_of_double_arithmetic(RealKernels kernels, int rows, int units) {
        requireMeans(kernels, rows, units, 1, 0.3);
        requireMeans(kernels, rows, units, 1, 3);
    }

    @ParameterizedTest(name = "{0}, {1} rows of {2} units")
    @MethodSource("shapesWithMeans")
    void means_for_a_panel_are_those_of_double_arithmetic(RealKernels kernels, int rows, int units) {
        requireMeans(kernels, rows, units, kernels.panel(), 0.3);
        requireMeans(kernels, rows, units, kernels.panel(), 3);
    }

    /** Rows and states have a norm of about 1, so that errors of products hardly count. */
    private static void requireMeans(RealKernels kernels, int rows, int units, int width, double beta) {
        Random random = Draws.random(rows + units);
        float[] matrix = scaled(Draws.floats(random, 3 + rows * units), units);
        float[] states = scaled(Draws.floats(random, units * width), units);
        SoftmaxSums sums = new SoftmaxSums(kernels, beta, units, width);
        sums.add(matrix, 3, rows, states);
        float[] mean = new float[units];
        for (int state = 0; state < width; state++) {
            sums.mean(state, mean, 0);
            double[] weights = weights(matrix, 3, rows, units, states, width, state, beta);
            for (int unit = 0; unit < units; unit++) {
                double expected = 0;
                double absolute = 0;
                for (int row = 0; row < rows; row++) {
                    double term = weights[row] * matrix[3 + row * units + unit];
                    expected += term;
                    absolute += Math.abs(term);
                }
                assertThat((double) mean[unit]).isCloseTo(expected, within(ERROR * absolute));
            }
        }
    }

    private static float[] scaled(float[] values, int units) {
        for (int k = 0; k < values.length; k++) {
            values[k] /= (float) Math.sqrt(units);
        }
        return values;
    }

    private static double[] weights(
            float[] matrix, int from, int rows, int units, float[] states, int width, int state, double beta) {
        double[] weights = new double[rows];
        double total = 0;
        for (int row = 0; row < rows; row++) {
            double product = 0;
            for (int unit = 0; unit < units; unit++) {
                product += (double) matrix[from + row * units + unit] * states[unit * width + state];
            }
            weights[row] = StrictMath.exp(beta * product);
            total += weights[row];
        }
        for (int row = 0; row < rows; row++) {
            weights[row] /= total;
        }
        return weights;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void other_states_of_a_panel_change_no_bit(RealKernels kernels) {
        int width = kernels.panel();
        float[] matrix = Draws.floats(Draws.random(1), 200 * 65);
        float[] states = Draws.floats(Draws.random(2), 65 * width);
        float[] others = Draws.floats(Draws.random(3), 65 * width);
        for (int unit = 0; unit < 65; unit++) {
            others[unit * width + 5] = states[unit * width + 5];
        }
        assertThat(mean(kernels, matrix, others, 5)).isEqualTo(mean(kernels, matrix, states, 5));
    }

    private static float[] mean(RealKernels kernels, float[] matrix, float[] states, int state) {
        SoftmaxSums sums = new SoftmaxSums(kernels, 0.5, 65, kernels.panel());
        sums.add(matrix, 0, 200, states);
        float[] mean = new float[65];
        sums.mean(state, mean, 0);
        return mean;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void merged_sums_are_those_of_all_rows(RealKernels kernels) {
        for (int width : new int[] {1, kernels.panel()}) {
            float[] matrix = Draws.floats(Draws.random(4), 500 * 9);
            float[] states = Draws.floats(Draws.random(5), 9 * width);
            SoftmaxSums whole = new SoftmaxSums(kernels, 0.8, 9, width);
            whole.add(matrix, 0, 500, states);
            SoftmaxSums first = new SoftmaxSums(kernels, 0.8, 9, width);
            first.merge(new SoftmaxSums(kernels, 0.8, 9, width));
            SoftmaxSums second = new SoftmaxSums(kernels, 0.8, 9, width);
            first.add(matrix, 0, 130, states);
            second.add(matrix, 130 * 9, 370, states);
            first.merge(second);
            float[] expected = new float[9];
            float[] actual = new float[9];
            for (int state = 0; state < width; state++) {
                whole.mean(state, expected, 0);
                first.mean(state, actual, 0);
                assertThat(actual).containsExactly(expected, within(2e-6f));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void a_far_larger_product_leaves_exactly_its_row(RealKernels kernels) {
        for (int width : new int[] {1, kernels.panel()}) {
            float[] matrix = Draws.floats(Draws.random(6), 300 * 11);
            float[] states = new float[11 * width];
            Arrays.fill(states, 0, width, 1);
            matrix[250 * 11] = 100;
            SoftmaxSums sums = new SoftmaxSums(kernels, 3, 11, width);
            sums.add(matrix, 0, 300, states);
            float[] mean = new float[11];
            sums.mean(width - 1, mean, 0);
            assertThat(mean).containsExactly(Arrays.copyOfRange(matrix, 250 * 11, 251 * 11));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void cleared_sums_forget_all_rows(RealKernels kernels) {
        float[] state = {1, 2};
        SoftmaxSums sums = new SoftmaxSums(kernels, 1, 2, 1);
        sums.add(new float[] {9, 9}, 0, 1, state);
        sums.clear();
        sums.add(new float[] {1, -1}, 0, 1, state);
        float[] mean = new float[2];
        sums.mean(0, mean, 0);
        assertThat(mean).containsExactly(1, -1);
    }

    @Test
    void a_short_matrix_is_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.plain().real().products(new float[5], 0, 2, 3, new float[3], 1, new float[2]))
                .withMessageContaining("rows: 6 elements from offset 0 are needed, the array has 5");
    }

    @Test
    void another_width_is_refused_with_both_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftmaxSums(Kernels.plain().real(), 1, 3, 2))
                .withMessageContaining("the width is 2")
                .withMessageContaining("1 for one state, or 64 for a panel");
    }

    @Test
    void a_beta_beyond_floats_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoftmaxSums(Kernels.plain().real(), 1e39, 3, 1))
                .withMessageContaining("beta is 1.0E39");
    }
}
