package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceBuilderTest {

    /** The trace of so many states; state k is told with step 3 k and energy -k. */
    private static Trace of(int states) {
        TraceBuilder builder = new TraceBuilder();
        for (int state = 0; state < states; state++) {
            builder.add(3 * state, -state);
        }
        return builder.trace(5);
    }

    private static int[] states(Trace trace) {
        return IntStream.range(0, trace.length())
                .map(point -> {
                    assertThat(trace.energy(point)).isEqualTo(-trace.step(point) / 3.0);
                    return trace.step(point) / 3;
                })
                .toArray();
    }

    @Test
    void isEmptyOfAStartThatToldNothing() {
        assertThat(of(0).length()).isZero();
    }

    @Test
    void saysWhichStartItIsOf() {
        assertThat(of(2).start()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256})
    void keepsAllThatFit(int states) {
        assertThat(states(of(states))).isEqualTo(IntStream.range(0, states).toArray());
    }

    @ParameterizedTest
    @CsvSource({"257, 2", "258, 2", "512, 2", "513, 4", "1024, 4", "1025, 8", "100000, 512"})
    void keepsEverySoManyOfMoreAndTheLast(int states, int stride) {
        int[] expected = IntStream.concat(
                        IntStream.iterate(0, state -> state < states, state -> state + stride),
                        IntStream.of(states - 1))
                .distinct()
                .toArray();
        assertThat(states(of(states))).isEqualTo(expected);
    }

    @Test
    void neverKeepsMoreThanItsCapacityAndTheLast() {
        for (int states = 1; states < 3000; states++) {
            assertThat(of(states).length()).isLessThanOrEqualTo(TraceBuilder.CAPACITY + 1);
        }
    }
}
