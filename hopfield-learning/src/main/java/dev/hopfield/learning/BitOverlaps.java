package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
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

    /** Far more than are counted in one go. */
    private static final int UNITS_TOGETHER = 960;

    private final UnitMajorBits columns;
    private final BitPatterns states;
    private final int[] ups;

    BitOverlaps(UnitMajorBits columns, BitPatterns states) {
        this.columns = columns;
        this.states = states;
        this.ups = states.encoding() == Encoding.BINARY ? ofAllUp() : new int[0];
    }

    private int[] ofAllUp() {
        long[] allUp = new long[PackedRows.words(columns.units())];
        Arrays.fill(allUp, -1L);
        return bipolar(allUp, 0, Workers.caller());
    }

    /** Overlaps of one state, in the order of the patterns; each is at most N in absolute value. */
    int[] of(int row) {
        return of(row, Workers.caller());
    }

    int[] of(int row, Workers workers) {
        int[] overlaps = bipolar(states.block(row / states.rowsPerBlock()), states.offset(row), workers);
        for (int pattern = 0; pattern < ups.length; pattern++) {
            overlaps[pattern] = (overlaps[pattern] + ups[pattern]) / 2;
        }
        return overlaps;
    }

    /** Whole numbers of parts of the units add up to the same in any order. */
    private int[] bipolar(long[] words, int offset, Workers workers) {
        long work = (long) columns.units() * columns.wordsPerUnit();
        Parts parts = Parts.of(columns.units(), UNITS_TOGETHER, work, workers);
        if (parts.parts() == 1) {
            return columns.overlaps(words, offset, 0, columns.units());
        }
        int[] overlaps = new int[columns.count()];
        parts.forEach((from, to) -> {
            int[] ofPart = columns.overlaps(words, offset, from, to);
            synchronized (overlaps) {
                for (int pattern = 0; pattern < overlaps.length; pattern++) {
                    overlaps[pattern] += ofPart[pattern];
                }
            }
        });
        return overlaps;
    }
}
