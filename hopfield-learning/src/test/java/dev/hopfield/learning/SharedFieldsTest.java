package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

/** Large enough that the work is shared. */
class SharedFieldsTest {

    private static final int UNITS = 3000;

    private static final Couplings COUPLINGS =
            new Hebbian().learn(Draws.bits(Encoding.BIPOLAR, 1030, UNITS, "patterns"), Draws.SEED);

    @Test
    void fields_of_real_states_are_the_same_to_the_last_bit() {
        RealPatterns states = Draws.reals(2, UNITS, "states");
        assertThat(COUPLINGS.fields(states, new BackwardWorkers())).isEqualTo(COUPLINGS.fields(states));
    }

    @Test
    void fields_of_bits_are_the_same() {
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 2, UNITS, "states");
        assertThat(COUPLINGS.fields(states, new BackwardWorkers())).isEqualTo(COUPLINGS.fields(states));
    }
}
