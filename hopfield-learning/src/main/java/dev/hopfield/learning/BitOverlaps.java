package dev.hopfield.learning;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.PackedRows;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/**
 * Integer overlaps m_mu = sum_j xi^mu_j s_j of bit states, in either reading, with bipolar patterns.
 *
 * <p>A state read as 0 and 1 is (s + 1)/2 for the same bits read as -1 and +1, so its overlap is the mean of the
 * overlaps of s and of the state whose units are all +1. That mean is a whole number.
 */
final class BitOverlaps {

    private final UnitMajorBits columns;
    private final PackedKernels kernels;
    private final BitPatterns states;
    private final int[] ups;

    BitOverlaps(UnitMajorBits columns, PackedKernels kernels, BitPatterns states) {
        this.columns = columns;
        this.kernels = kernels;
        this.states = states;
        this.ups = states.encoding() == Encoding.BINARY ? ofAllUp() : new int[0];
    }

    private int[] ofAllUp() {
        long[] allUp = new long[PackedRows.words(columns.units())];
        Arrays.fill(allUp, -1L);
        return bipolar(allUp, 0);
    }

    /** Overlaps of one state, in the order of the patterns; each is at most N in absolute value. */
    int[] of(int row) {
        int[] overlaps = bipolar(states.block(row / states.rowsPerBlock()), states.offset(row));
        for (int pattern = 0; pattern < ups.length; pattern++) {
            overlaps[pattern] = (overlaps[pattern] + ups[pattern]) / 2;
        }
        return overlaps;
    }

    private int[] bipolar(long[] words, int offset) {
        return columns.overlaps(kernels, words, offset, 0, columns.units());
    }
}
