package dev.hopfield.classic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleWatchTest {

    @ParameterizedTest(name = "a way of {0} into a cycle of {1}")
    @CsvSource({"0, 2", "1, 2", "5, 2", "0, 3", "0, 7", "10, 7", "100, 64", "63, 1000"})
    void seesACycleWithinThreeTimesTheWay(int way, int length) {
        CycleWatch watch = new CycleWatch(state(0, way, length));
        int step = 1;
        while (!watch.closes(state(step, way, length))) {
            step++;
            assertThat(step).isLessThanOrEqualTo(3 * (way + length));
        }
        assertThat(step).isGreaterThanOrEqualTo(length);
    }

    @Test
    void seesACycleOfTwoAsSoonAsItCloses() {
        CycleWatch watch = new CycleWatch(new long[] {1});
        assertThat(watch.closes(new long[] {2})).isFalse();
        assertThat(watch.closes(new long[] {1})).isTrue();
    }

    @Test
    void seesNoneWhereNothingReturns() {
        CycleWatch watch = new CycleWatch(new long[] {0});
        for (int step = 1; step < 1000; step++) {
            assertThat(watch.closes(new long[] {step})).as("step %d", step).isFalse();
        }
    }

    /** States 0 to way - 1 once, then way to way + length - 1 for ever. */
    private static long[] state(int step, int way, int length) {
        return new long[] {step < way ? step : way + (step - way) % length, 7};
    }
}
