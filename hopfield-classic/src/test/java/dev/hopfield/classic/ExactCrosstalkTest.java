package dev.hopfield.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExactCrosstalkTest {

    /** Values known to four or five digits. */
    @Test
    void agreesWithValuesComputedElsewhere() {
        assertThat(ExactCrosstalk.bitError(100, 10)).isCloseTo(3.992e-4, within(0.5e-7));
        assertThat(ExactCrosstalk.bitError(500, 50)).isCloseTo(6.927e-4, within(0.5e-7));
        assertThat(ExactCrosstalk.bitError(1000, 138)).isCloseTo(3.4350e-3, within(0.5e-7));
    }

    /** n = 2: B = 0 has probability 1/4, and only C = -2 is below -1. */
    @Test
    void agreesWithTwoUnitsAndThreePatternsCountedByHand() {
        assertThat(ExactCrosstalk.bitError(2, 3)).isCloseTo(0.25, within(1e-15));
    }
}
