package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single couplings that Hebb's rule learns from bits, which are counted and not read from fields. */
class HebbianCouplingTest {

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplings_equal_those_of_the_sum_over_patterns(int units, int count) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, count, units, "patterns");
        Couplings couplings = new Hebbian().learn(patterns, Draws.SEED);
        for (int to = 0; to < units; to++) {
            for (int from = 0; from < units; from++) {
                assertThat(couplings.coupling(to, from))
                        .as("%d from %d", to, from)
                        .isEqualTo(coupling(patterns, to, from));
            }
        }
    }

    private static double coupling(BitPatterns patterns, int to, int from) {
        double sum = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            sum += patterns.value(pattern, to) * patterns.value(pattern, from);
        }
        return to == from ? 0 : sum / patterns.units();
    }

    @Test
    void units_that_are_not_there_have_no_coupling() {
        Couplings couplings = new Hebbian().learn(Draws.bits(Encoding.BIPOLAR, 3, 65, "patterns"), Draws.SEED);
        assertThatThrownBy(() -> couplings.coupling(0, 65)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> couplings.coupling(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
