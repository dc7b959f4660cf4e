package dev.hopfield.learning;

import dev.hopfield.kernels.RealKernels;
import java.util.Arrays;

/**
 * Sums of rows for a panel of states, sum_r weights_rj rows_ri, for some units i at a time.
 *
 * <p>Some rows at a time, and some of their units, are copied to where they stay near. No sum depends on which others
 * are taken with it. Errors are those of {@link RealKernels#sums} in runs of {@value #ROWS} rows.
 */
final class PanelSums {

    /** Rows whose sums are one run. */
    private static final int ROWS = 128;

    /** Units whose sums, and the numbers of as many rows, stay near. */
    static final int UNITS = 240;

    /** Copies consecutive numbers of a row. */
    @FunctionalInterface
    interface Rows {
        void copy(int row, int from, int count, float[] into, int offset);
    }

    /** Told the sums of some units. */
    @FunctionalInterface
    interface Sums {

        /**
         * @param from first unit
         * @param to after the last
         * @param sums (to - from) x width, overwritten afterwards
         */
        void of(int from, int to, float[] sums);
    }

    private final RealKernels kernels;
    private final Rows rows;
    private final int count;

    /**
     * @param count number of rows
     */
    PanelSums(RealKernels kernels, Rows rows, int count) {
        this.kernels = kernels;
        this.rows = rows;
        this.count = count;
    }

    /**
     * Takes the sums of a range of units; different ranges may be taken by different threads.
     *
     * @param weights rows x {@link RealKernels#panel}
     */
    void take(int from, int to, float[] weights, Sums into) {
        int width = kernels.panel();
        float[] near = new float[ROWS * UNITS];
        float[] ofRun = new float[ROWS * width];
        float[] sums = new float[UNITS * width];
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        for (int first = from; first < to; first += UNITS) {
            int units = Math.min(UNITS, to - first);
            Arrays.fill(sums, 0);
            for (int row = 0; row < count; row += ROWS) {
                int run = Math.min(ROWS, count - row);
                for (int k = 0; k < run; k++) {
                    rows.copy(row + k, first, units, near, k * units);
                }
                System.arraycopy(weights, row * width, ofRun, 0, run * width);
                kernels.sums(near, 0, run, units, ofRun, width, ones, sums);
            }
            into.of(first, first + units, sums);
        }
    }
}
