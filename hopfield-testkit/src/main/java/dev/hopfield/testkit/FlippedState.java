package dev.hopfield.testkit;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** A bipolar state that is flipped unit by unit, apart from what follows it. */
final class FlippedState {

    private final int units;
    private final long[] words;

    FlippedState(BitPatterns states, int row) {
        this.units = states.units();
        this.words = states.row(row);
    }

    void flip(int unit) {
        words[unit >>> 6] ^= 1L << unit;
    }

    /** The present state, as a batch of one. */
    BitPatterns state() {
        return BitPatterns.builder(Encoding.BIPOLAR, 1, units).row(0, words, 0).build();
    }
}
