package dev.hopfield.learning;

import dev.hopfield.kernels.UnitMajorBits;

/** The signs of units in all patterns as floats, for kernels of real numbers. */
final class DecodedUnits {

    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    private static final float[] SIGNS = signs();

    private final UnitMajorBits columns;

    DecodedUnits(UnitMajorBits columns) {
        this.columns = columns;
    }

    private static float[] signs() {
        float[] signs = new float[BYTE_VALUES * Byte.SIZE];
        for (int at = 0; at < signs.length; at++) {
            signs[at] = (at / Byte.SIZE >>> at % Byte.SIZE & 1) != 0 ? 1 : -1;
        }
        return signs;
    }

    /** Numbers of a unit: the patterns, rounded up to bytes; those beyond are -1. */
    int width() {
        return (columns.count() + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE;
    }

    /** Writes -1 or +1 for some units, count x width, from index 0 on. */
    void write(int first, int count, float[] into) {
        int bytes = width() / Byte.SIZE;
        int at = 0;
        for (int unit = first; unit < first + count; unit++) {
            long[] block = columns.block(unit);
            int offset = columns.offset(unit);
            for (int number = 0; number < bytes; number++) {
                int shift = number % Long.BYTES * Byte.SIZE;
                int from = (int) (block[offset + number / Long.BYTES] >>> shift & 0xFF) * Byte.SIZE;
                into[at] = SIGNS[from];
                into[at + 1] = SIGNS[from + 1];
                into[at + 2] = SIGNS[from + 2];
                into[at + 3] = SIGNS[from + 3];
                into[at + 4] = SIGNS[from + 4];
                into[at + 5] = SIGNS[from + 5];
                into[at + 6] = SIGNS[from + 6];
                into[at + 7] = SIGNS[from + 7];
                at += Byte.SIZE;
            }
        }
    }
}
