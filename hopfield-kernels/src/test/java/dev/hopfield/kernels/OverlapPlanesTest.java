package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapPlanesTest {

    private static final String EVERY = "dev.hopfield.kernels.EveryKernel#withSizes";

    private static final int BOUND = 1000;

    private static final PackedKernels ACTIVE = Kernels.active().packed();

    @ParameterizedTest(name = "bound {0}")
    @ValueSource(ints = {1, 2, 3, 4, 1023, 1024, Integer.MAX_VALUE})
    void the_integers_come_back_as_they_were_set_up_to_the_bound(int bound) {
        int[] values = {bound, -bound, 0, 1, -1, bound - 1, 1 - bound};
        OverlapPlanes planes = new OverlapPlanes(ACTIVE, values.length, bound);
        planes.set(values);
        assertThat(values(planes, values.length)).isEqualTo(values);
    }

    @ParameterizedTest(name = "{0}, {1} integers")
    @MethodSource(EVERY)
    void a_signed_sum_equals_that_of_plain_integers(Kernels kernels, int count) {
        Random random = Draws.random(count);
        int[] values = Draws.integers(random, count, BOUND);
        long[] signs = signs(random, count);
        OverlapPlanes planes = new OverlapPlanes(kernels.packed(), count, BOUND);
        planes.set(values);
        assertThat(planes.signedSum(signs, 1)).isEqualTo(signedSum(signs, 1, values));
    }

    @ParameterizedTest(name = "{0}, {1} integers")
    @MethodSource(EVERY)
    void a_few_integers_far_above_the_others_are_summed_exactly(Kernels kernels, int count) {
        Random random = Draws.random(count);
        int[] values = Draws.integers(random, count, 3);
        for (int k = 0; k < count; k += 400) {
            values[k] = k % 800 == 0 ? 1_000_000 : -999_999;
        }
        long[] signs = signs(random, count);
        OverlapPlanes planes = new OverlapPlanes(kernels.packed(), count, 1_000_000);
        planes.set(values);
        assertThat(planes.signedSum(signs, 1)).isEqualTo(signedSum(signs, 1, values));
    }

    @ParameterizedTest(name = "{0}, {1} integers")
    @MethodSource(EVERY)
    void many_flips_leave_the_same_integers_as_plain_additions(Kernels kernels, int count) {
        Random random = Draws.random(count);
        int[] values = overlaps(random, count, 0);
        OverlapPlanes planes = flips(kernels, random, values);
        assertThat(values(planes, count)).isEqualTo(values);
    }

    @ParameterizedTest(name = "{0}, {1} integers")
    @MethodSource(EVERY)
    void a_signed_sum_after_many_flips_of_odd_overlaps_equals_that_of_plain_integers(Kernels kernels, int count) {
        Random random = Draws.random(count);
        int[] values = overlaps(random, count, 1);
        OverlapPlanes planes = flips(kernels, random, values);
        long[] signs = signs(random, count);
        assertThat(planes.signedSum(signs, 1)).isEqualTo(signedSum(signs, 1, values));
    }

    @Test
    void integers_that_all_grow_large_are_followed() {
        int[] values = new int[100];
        OverlapPlanes planes = new OverlapPlanes(ACTIVE, values.length, BOUND);
        planes.set(values);
        long[] ups = {-1L, -1L >>> 28};
        for (int step = 0; step < BOUND / 2; step++) {
            planes.flip(ups, 0, true);
        }
        Arrays.fill(values, BOUND);
        assertThat(values(planes, values.length)).isEqualTo(values);
    }

    /** Even or odd integers, far enough from the bound for forty flips. */
    private static int[] overlaps(Random random, int count, int parity) {
        int[] values = Draws.integers(random, count, BOUND / 2 - 50);
        for (int k = 0; k < count; k++) {
            values[k] = 2 * values[k] + parity;
        }
        return values;
    }

    private static OverlapPlanes flips(Kernels kernels, Random random, int[] values) {
        OverlapPlanes planes = new OverlapPlanes(kernels.packed(), values.length, BOUND);
        planes.set(values);
        for (int step = 0; step < 40; step++) {
            long[] signs = signs(random, values.length);
            boolean up = random.nextBoolean();
            planes.flip(signs, 1, up);
            for (int k = 0; k < values.length; k++) {
                values[k] += Draws.sign(signs, 1, k) * (up ? 2 : -2);
            }
        }
        return planes;
    }

    /** From word 1 on, with a tail of zeros. */
    private static long[] signs(Random random, int count) {
        long[] signs = new long[1 + PackedRows.words(count)];
        System.arraycopy(Draws.packed(random, 1, count), 0, signs, 1, signs.length - 1);
        return signs;
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
        OverlapPlanes planes = new OverlapPlanes(ACTIVE, 2, 9);
        planes.set(new int[] {9, -9});
        planes.set(new int[] {1, 2});
        assertThat(planes.signedSum(new long[] {3}, 0)).isEqualTo(3);
    }

    @Test
    void an_integer_beyond_the_bound_is_refused_with_both_numbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlapPlanes(ACTIVE, 2, 4).set(new int[] {4, -5}))
                .withMessageContaining("values[1] is -5; the bound is 4");
    }

    @Test
    void a_bound_below_1_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlapPlanes(ACTIVE, 2, 0))
                .withMessageContaining("bound is 0");
    }

    @Test
    void short_signs_are_refused_with_both_lengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OverlapPlanes(ACTIVE, 65, 1).signedSum(new long[2], 1))
                .withMessageContaining("2 elements from offset 1 are needed, the array has 2");
    }

    @Test
    void a_flip_of_what_are_no_overlaps_of_one_state_is_refused() {
        OverlapPlanes planes = new OverlapPlanes(ACTIVE, 2, 9);
        planes.set(new int[] {1, 2});
        assertThatIllegalStateException()
                .isThrownBy(() -> planes.flip(new long[1], 0, true))
                .withMessageContaining("some are even and some odd");
    }
}
