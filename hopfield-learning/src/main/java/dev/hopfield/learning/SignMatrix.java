package dev.hopfield.learning;

import dev.hopfield.kernels.PackedKernels;

/**
 * A matrix of signs -1, 0 and +1 with zeros in its diagonal, packed: units x units, N bits a row.
 *
 * <p>Row i has a set bit j in one half of the matrix where its sign is +1, and in another half where it is -1. The
 * second half is left out where no sign but those of the diagonal is 0. A sum over a row is a count of differing bits:
 * with d+ and d- the bits in which the halves differ from a state s of -1 and +1, sum_j n_ij s_j = d- - d+; and without
 * the second half, which is the complement of the first but for the diagonal, N - 2 d+ + s_i.
 */
final class SignMatrix {

    private final PackedKernels kernels;
    private final long[][] positive;
    private final long[][] negative;

    /**
     * @param positive one row of words for each unit; owned from now on
     * @param negative the same, or empty if no sign but those of the diagonal is 0; owned from now on
     */
    SignMatrix(PackedKernels kernels, long[][] positive, long[][] negative) {
        this.kernels = kernels;
        this.positive = positive;
        this.negative = negative;
    }

    /** The memory that it takes, in bytes. */
    static long bytes(long units, boolean zeros) {
        long row = (units + Long.SIZE - 1) / Long.SIZE * Long.BYTES + 2L * Long.BYTES + Integer.BYTES;
        return (zeros ? 2 : 1) * units * row;
    }

    int units() {
        return positive.length;
    }

    /** Words that a sum over one row reads. */
    long cost() {
        return (negative.length == 0 ? 1L : 2L) * positive[0].length;
    }

    int sign(int row, int column) {
        if (row == column) {
            return 0;
        }
        if (bit(positive[row], 0, column) != 0) {
            return 1;
        }
        return negative.length == 0 || bit(negative[row], 0, column) != 0 ? -1 : 0;
    }

    /** How many signs of a row are not 0. */
    int entries(int row) {
        if (negative.length == 0) {
            return units() - 1;
        }
        int entries = 0;
        for (int word = 0; word < positive[row].length; word++) {
            entries += Long.bitCount(positive[row][word] | negative[row][word]);
        }
        return entries;
    }

    /**
     * The sum over a row, sum_j n_ij s_j, for a packed state of -1 and +1.
     *
     * @param state holds the state; bits beyond the last unit are clear
     * @param offset its first word
     */
    int sum(int row, long[] state, int offset) {
        int words = positive[row].length;
        int plus = kernels.differences(positive[row], 0, state, offset, words);
        return negative.length == 0
                ? units() - 2 * plus + 2 * bit(state, offset, row) - 1
                : kernels.differences(negative[row], 0, state, offset, words) - plus;
    }

    /**
     * The sum over a row for a state of real numbers, to 4e-6 of the sum of their absolute values.
     *
     * @param state one number for each unit, then zeros up to a whole word
     * @param total the sum of the state
     */
    double sum(int row, float[] state, double total) {
        int words = positive[row].length;
        double plus = kernels.selectedSum(positive[row], 0, words, state);
        return negative.length == 0
                ? 2 * plus - total + state[row]
                : plus - kernels.selectedSum(negative[row], 0, words, state);
    }

    /** The same sum, in double and in one order of summation. */
    double sum(int row, double[] state) {
        double plus = SignedSums.of(positive[row], 0, state);
        return negative.length == 0 ? plus + state[row] : (plus - SignedSums.of(negative[row], 0, state)) / 2;
    }

    private static int bit(long[] words, int offset, int unit) {
        return (int) (words[offset + (unit >>> 6)] >>> unit & 1);
    }
}
