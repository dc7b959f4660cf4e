package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeighTest {

    /** Documented bound of a weight, relative to itself. */
    private static final double ERROR = 2e-7;

    /** Sums of a thousand weights, one after another. */
    private static final double ERROR_OF_SUMS = 1e-5;

    private static Stream<Named<RealKernels>> kernels() {
        return EveryKernel.kernels().map(kernels -> Named.of(kernels.name(), kernels.real()));
    }

    private static Stream<Arguments> shapes() {
        return kernels()
                .flatMap(kernel -> IntStream.of(1, 7, 16, 33, 256, 1021)
                        .boxed()
                        .flatMap(count -> Stream.of(
                                Arguments.of(kernel, count, 1),
                                Arguments.of(kernel, count, kernel.getPayload().panel()))));
    }

    private static float[] products(int count, int width) {
        float[] products = Draws.floats(Draws.random(count + width), count * width);
        for (int k = 0; k < products.length; k++) {
            products[k] *= 10;
        }
        return products;
    }

    private static float[] filled(int width, float value) {
        float[] values = new float[width];
        Arrays.fill(values, value);
        return values;
    }

    @ParameterizedTest(name = "{0}, {1} rows, width {2}")
    @MethodSource("shapes")
    void weights_and_their_sum_are_those_of_double_arithmetic(RealKernels kernels, int count, int width) {
        float[] products = products(count, width);
        float[] weights = products.clone();
        float[] max = filled(width, -Float.MAX_VALUE);
        float[] total = new float[width];
        kernels.weigh(weights, count, width, max, total);
        for (int state = 0; state < width; state++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < count; row++) {
                largest = Math.max(largest, products[row * width + state]);
            }
            assertThat((double) max[state]).isEqualTo(largest);
            double sum = 0;
            for (int row = 0; row < count; row++) {
                double difference = products[row * width + state] - largest;
                double expected = StrictMath.exp(difference);
                sum += expected;
                assertThat((double) weights[row * width + state])
                        .isCloseTo(expected, within(ERROR * (1 - difference) * expected));
            }
            assertThat((double) total[state]).isCloseTo(sum, within(ERROR_OF_SUMS * sum));
        }
    }

    @ParameterizedTest(name = "{0}, {1} rows, width {2}")
    @MethodSource("shapes")
    void blocks_add_up_to_the_whole(RealKernels kernels, int count, int width) {
        float[] products = products(count, width);
        float[] max = filled(width, -Float.MAX_VALUE);
        float[] total = new float[width];
        int first = count / 3;
        kernels.weigh(Arrays.copyOf(products, first * width), first, width, max, total);
        kernels.weigh(Arrays.copyOfRange(products, first * width, count * width), count - first, width, max, total);
        float[] wholeMax = filled(width, -Float.MAX_VALUE);
        float[] wholeTotal = new float[width];
        kernels.weigh(products, count, width, wholeMax, wholeTotal);
        assertThat(max).isEqualTo(wholeMax);
        for (int state = 0; state < width; state++) {
            assertThat((double) total[state])
                    .isCloseTo(wholeTotal[state], within(2 * ERROR_OF_SUMS * wholeTotal[state]));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void minus_infinity_weighs_nothing_and_alone_leaves_no_total(RealKernels kernels) {
        for (int width : new int[] {1, kernels.panel()}) {
            float[] weights = filled(40 * width, Float.NEGATIVE_INFINITY);
            float[] max = filled(width, -Float.MAX_VALUE);
            float[] total = new float[width];
            kernels.weigh(weights, 40, width, max, total);
            assertThat(weights).containsOnly(0);
            assertThat(total).containsOnly(0);
            float[] more = filled(3 * width, Float.NEGATIVE_INFINITY);
            Arrays.fill(more, width, 2 * width, -Float.MAX_VALUE);
            kernels.weigh(more, 3, width, max, total);
            assertThat(total).containsOnly(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void what_is_not_a_number_shows_in_the_total(RealKernels kernels) {
        for (int width : new int[] {1, kernels.panel()}) {
            for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
                float[] products = new float[40 * width];
                products[17 * width] = bad;
                float[] total = new float[width];
                kernels.weigh(products, 40, width, filled(width, -Float.MAX_VALUE), total);
                assertThat(total[0]).isNaN();
            }
        }
    }

    @Test
    void a_short_array_is_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernels.plain().real().weigh(new float[5], 6, 1, new float[1], new float[1]))
                .withMessageContaining("products: 6 elements from offset 0 are needed, the array has 5");
    }
}
