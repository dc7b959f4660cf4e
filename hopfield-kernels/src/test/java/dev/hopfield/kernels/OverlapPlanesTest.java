package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapPlanesTest {

    private static final int BOUND = 1000;

    static int[] sizes() {
        return Draws.awkwardSizes();
    }

    @ParameterizedTest(name = "bound {0}")
    @ValueSource(ints = {1, 2, 3, 4, 1023, 1024, Integer.MAX_VALUE})
    void the_integers_come_back_as_they_were_set_up_to_the_bound(int bound) {
        int[] values = {bound, -bound, 0, 1, -1, bound - 1, 1 - bound};
        OverlapPlanes planes = new OverlapPlanes(values.length, bound);
        planes.set(values);
        assertThat(values(planes, values.length)).isEqualTo(values);
    }

    @ParameterizedTest(name = "{0} integers")
    @MethodSource("sizes")
    void a_signed_sum_equals_that_of_plain_integers(int count) {
        Random random = Draws.random(count);
        int[] values = Draws.integers(random, count, BOUND);
        long[] signs = Draws.words(random, count + 64);
        OverlapPlanes planes = new OverlapPlanes(count, BOUND);
        planes.set(values);
        assertThat(planes.signedSum(signs, 1)).isEqualTo(signedSum(signs, 1, values));
    }

    @ParameterizedTest(name = "{0} integers")
    @MethodSource("sizes")
    void many_signed_additions_leave_the_same_integers_as_plain_ones(int count) {
        Random random = Draws.random(count);
        int[] values = new int[count];
        OverlapPlanes planes = additions(random, values);
        assertThat(values(planes, count)).isEqualTo(values);
    }

    @ParameterizedTest(name = "{0} integers")
    @MethodSource("sizes")
    void a_signed_sum_after_many_additions_equals_that_of_plain_integers(int count) {
        Random random = Draws.random(count);
        int[] values = new int[count];
        OverlapPlanes planes = additions(random, values);
        long[] signs = Draws.words(random, count);
        assertThat(planes.signedSum(signs, 0)).isEqualTo(signedSum(signs, 0, values));
    }

    /** Forty additions of -25 to 25 to integers that begin at 0, so that none leaves the bound. */
    private static OverlapPlanes additions(Random random, int[] values) {
        OverlapPlanes planes = new OverlapPlanes(values.length, BOUND);
        for (int step = 0; step < 40; step++) {
            long[] signs = Draws.words(random, values.length + 64);
            int delta = random.nextInt(51) - 25;
            planes.addSigned(signs, 1, delta);
            for (int k = 0; k < values.length; k++) {
                values[k] += Draws.sign(signs, 1, k) * delta;
            }
        }
        return planes;
    }

    private static long signedSum(long[] signs, int offset, int[] values) {
        long sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += Draws.sign(signs, offset, k) * values[k];
        }
        return sum;
    }

    /** The integers: a signed sum with one sign up, less that with all signs down, is twice that integer. */
    private static int[] values(OverlapPlanes planes, int count) {
        long[] signs = new long[PackedRows.words(count)];
        long allDown = planes.signedSum(signs, 0);
        int[] values = new int[count];
        for (int k = 0; k < count; k++) {
            signs[k >>> 6] = 1L << k;
            values[k] = (int) ((planes.signedSum(signs, 0) - allDown) / 2);
            signs[k >>> 6] = 0;
        }
        return values;
    }

    @Test
    void setting_again_forgets_the_integers_before() {
        OverlapPlanes planes = new OverlapPlanes(2, 9);
        planes.set(new int[] {9, -9});
        planes.set(new int[] {1, 2});
        assertThat(planes.signedSum(new long[] {3}, 0)).isEqualTo(3);
    }

    @Test
    void an_integer_beyond_the_bound_is_refused_with_both_numbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlapPlanes(2, 4).set(new int[] {4, -5}))
                .withMessageContaining("values[1] is -5; the bound is 4");
    }

    @Test
    void a_bound_below_1_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlapPlanes(2, 0))
                .withMessageContaining("bound is 0");
    }

    @Test
    void short_signs_are_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlapPlanes(65, 1).signedSum(new long[2], 1))
                .withMessageContaining("2 elements from offset 1 are needed, the array has 2");
    }
}
