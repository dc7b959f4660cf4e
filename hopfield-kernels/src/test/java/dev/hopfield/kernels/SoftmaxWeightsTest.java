package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxWeightsTest {

    private static final double BETA = 1.5;

    /** Two roundings to float of a weight of at most 1. */
    private static final float FLOAT_ERROR = 1.2e-7f;

    static int[] sizes() {
        int[] sizes = Draws.awkwardSizes();
        return Arrays.copyOfRange(sizes, 1, sizes.length);
    }

    @ParameterizedTest(name = "{0} values")
    @MethodSource("sizes")
    void softmax_follows_the_formula(int count) {
        float[] values = Draws.floats(Draws.random(count), count);
        float[] expected = new float[count];
        for (int k = 0; k < count; k++) {
            expected[k] = (float) (StrictMath.exp(BETA * values[k]) / partition(values));
        }
        float[] into = new float[count];
        SoftmaxWeights.write(BETA, values, count, into);
        assertThat(into).containsExactly(expected, within(FLOAT_ERROR));
    }

    @Test
    void softmax_in_place_equals_softmax_elsewhere() {
        float[] values = Draws.floats(Draws.random(65), 65);
        float[] into = new float[65];
        SoftmaxWeights.write(BETA, values, 65, into);
        SoftmaxWeights.write(BETA, values, 65, values);
        assertThat(values).isEqualTo(into);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e300, Double.MAX_VALUE})
    void softmax_at_a_large_beta_is_one_at_the_maximum(double beta) {
        float[] into = new float[3];
        SoftmaxWeights.write(beta, new float[] {-3, 2, 1}, 3, into);
        assertThat(into).containsExactly(0, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1, Double.MAX_VALUE})
    void softmax_of_ties_is_uniform_at_any_beta(double beta) {
        float[] into = new float[3];
        SoftmaxWeights.write(beta, new float[] {-7, -7, -7}, 3, into);
        assertThat(into).containsExactly(1 / 3f, 1 / 3f, 1 / 3f);
    }

    @Test
    void the_softmax_of_no_values_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoftmaxWeights.write(1, new float[0], 0, new float[0]))
                .withMessageContaining("count is 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_beta_that_is_not_finite_and_positive_is_refused(double beta) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoftmaxWeights.write(beta, new float[1], 1, new float[1]))
                .withMessageContaining("beta is " + beta);
    }

    @Test
    void a_short_array_is_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SoftmaxWeights.write(1, new float[2], 2, new float[1]))
                .withMessageContaining("into: 2 elements from offset 0 are needed, the array has 1");
    }

    private static double partition(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += StrictMath.exp(BETA * value);
        }
        return sum;
    }
}
