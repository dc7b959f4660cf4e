package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerNormTest {

    /** Nine times a ninth of .1 is not .1, and what is left of it is no direction. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.7, 1e30, 1e-30})
    void sumsThatAreAllTheSameLeaveAStateAsItIs(double same) {
        for (int units = 1; units < 50; units++) {
            double[] sums = new double[units];
            Arrays.fill(sums, same);
            double[] state = IntStream.range(0, units).mapToDouble(unit -> unit).toArray();
            new LayerNorm(0).apply(sums, IntStream.range(0, units).toArray(), state);
            assertThat(state)
                    .as("%d units", units)
                    .isEqualTo(
                            IntStream.range(0, units).mapToDouble(unit -> unit).toArray());
        }
    }
}
