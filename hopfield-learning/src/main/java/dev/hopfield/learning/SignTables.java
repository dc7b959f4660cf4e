package dev.hopfield.learning;

import dev.hopfield.kernels.PackedRows;

/**
 * Signed sums of the same numbers for many rows of bits, in double and one order of summation.
 *
 * <p>The 16 signed sums of every four numbers are tabulated, so that a sum over n numbers looks up n / 4 of them. A row
 * with all bits reversed has exactly the opposite sum. Summing is for many threads, setting for one.
 */
final class SignTables {

    /** Numbers that are tabulated together. */
    private static final int TOGETHER = 4;

    private static final int ENTRIES = 1 << TOGETHER;

    /** Entries of the tables that belong to one word. */
    private static final int WORD = Long.SIZE / TOGETHER * ENTRIES;

    /** Words of planes that cost as much as one word here. */
    private static final int COST = 32;

    private final int words;
    private final double[] tables;

    /**
     * @param size how many numbers there are
     */
    SignTables(int size) {
        words = PackedRows.words(size);
        tables = new double[Math.multiplyExact(words, WORD)];
    }

    /** Bytes that the tables of so many numbers take. */
    static long bytes(long size) {
        return (size + Long.SIZE - 1) / Long.SIZE * WORD * Double.BYTES;
    }

    /** What so many sums cost, in words of planes. */
    long work(int sums) {
        return (long) COST * words * sums;
    }

    /** Tabulates numbers, as many as there are or fewer; the others are 0. */
    void set(double[] values) {
        for (int at = 0, first = 0; at < tables.length; at += ENTRIES, first += TOGETHER) {
            tables[at] = 0;
            for (int k = 0; k < TOGETHER; k++) {
                double value = first + k < values.length ? values[first + k] : 0;
                int size = 1 << k;
                for (int entry = at; entry < at + size; entry++) {
                    double sum = tables[entry];
                    tables[entry] = sum - value;
                    tables[entry + size] = sum + value;
                }
            }
        }
    }

    /** sum_k (bit k set ? +value_k : -value_k). */
    double sum(long[] bits, int offset) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int word = 0; word < words; word++) {
            long left = bits[offset + word];
            int last = (word + 1) * WORD;
            for (int at = word * WORD; at < last; at += TOGETHER * ENTRIES) {
                int four = (int) left;
                sum0 += tables[at + (four & ENTRIES - 1)];
                sum1 += tables[at + ENTRIES + (four >>> TOGETHER & ENTRIES - 1)];
                sum2 += tables[at + 2 * ENTRIES + (four >>> 2 * TOGETHER & ENTRIES - 1)];
                sum3 += tables[at + 3 * ENTRIES + (four >>> 3 * TOGETHER & ENTRIES - 1)];
                left >>>= TOGETHER * TOGETHER;
            }
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
