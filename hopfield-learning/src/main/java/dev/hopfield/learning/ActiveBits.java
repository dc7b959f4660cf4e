package dev.hopfield.learning;

import dev.hopfield.kernels.UnitMajorBits;

/** Sums over the patterns in which a unit is active, in double and in their order. */
final class ActiveBits {

    private ActiveBits() {}

    /** In how many patterns a unit is active. */
    static int count(UnitMajorBits columns, int unit) {
        long[] block = columns.block(unit);
        int offset = columns.offset(unit);
        int count = 0;
        for (int word = 0; word < columns.wordsPerUnit(); word++) {
            count += Long.bitCount(block[offset + word]);
        }
        return count;
    }

    /** Adds a value to the numbers of these patterns. */
    static void add(UnitMajorBits columns, int unit, double value, double[] into) {
        long[] block = columns.block(unit);
        int offset = columns.offset(unit);
        for (int word = 0; word < columns.wordsPerUnit(); word++) {
            for (long left = block[offset + word]; left != 0; left &= left - 1) {
                into[Long.SIZE * word + Long.numberOfTrailingZeros(left)] += value;
            }
        }
    }

    /** The sum of the numbers of these patterns. */
    static double sum(UnitMajorBits columns, int unit, double[] values) {
        long[] block = columns.block(unit);
        int offset = columns.offset(unit);
        double sum = 0;
        for (int word = 0; word < columns.wordsPerUnit(); word++) {
            for (long left = block[offset + word]; left != 0; left &= left - 1) {
                sum += values[Long.SIZE * word + Long.numberOfTrailingZeros(left)];
            }
        }
        return sum;
    }
}
