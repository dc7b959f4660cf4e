package dev.hopfield.learning;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.kernels.PackedRows;

/**
 * Integer overlaps m_mu = sum_j xi^mu_j s_j of bit states, in either reading, with bipolar patterns.
 *
 * <p>A state read as 0 and 1 is (s + 1)/2 for the same bits read as -1 and +1, so its overlap is the mean of the
 * overlaps of s and of the state whose units are all +1. That mean is a whole number.
 */
final class BitOverlaps {

    private final BitPatterns patterns;
    private final BitPatterns states;
    private final int[] ups;

    BitOverlaps(BitPatterns patterns, BitPatterns states) {
        this.patterns = patterns;
        this.states = states;
        this.ups = states.encoding() == Encoding.BINARY ? ofAllUp() : new int[0];
    }

    private int[] ofAllUp() {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, 1, patterns.units());
        for (int unit = 0; unit < patterns.units(); unit++) {
            builder.set(0, unit, true);
        }
        int[] overlaps = new int[patterns.count()];
        bipolar(builder.build(), 0, overlaps);
        return overlaps;
    }

    /** Overlaps of one state, in the order of the patterns; each is at most N in absolute value. */
    void of(int row, int[] into) {
        bipolar(states, row, into);
        for (int pattern = 0; pattern < ups.length; pattern++) {
            into[pattern] = (into[pattern] + ups[pattern]) / 2;
        }
    }

    private void bipolar(BitPatterns state, int row, int[] into) {
        PackedRows.overlaps(
                patterns::block,
                patterns.rowsPerBlock(),
                patterns.count(),
                patterns.units(),
                state.block(row / state.rowsPerBlock()),
                state.offset(row),
                into);
    }
}
