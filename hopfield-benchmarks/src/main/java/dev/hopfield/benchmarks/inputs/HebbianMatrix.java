package dev.hopfield.benchmarks.inputs;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;

/**
 * Hebb's couplings as a matrix that is computed row by row: sum_mu xi^mu_i xi^mu_j for i != j, and 0 for i = j.
 *
 * <p>For peers that cannot do without one. Not divided by N, so that all entries are integers.
 */
public final class HebbianMatrix {

    private final int units;
    private final int patterns;
    private final int words;
    private final long[] byUnit;

    /** Takes the patterns unit by unit. */
    public HebbianMatrix(BitPatterns source) {
        this.units = source.units();
        this.patterns = source.count();
        this.words = (patterns - 1) / Long.SIZE + 1;
        this.byUnit = new long[Math.multiplyExact(units, words)];
        for (int pattern = 0; pattern < patterns; pattern++) {
            long[] row = source.row(pattern);
            for (int unit = 0; unit < units; unit++) {
                byUnit[unit * words + (pattern >>> 6)] |= (row[unit >>> 6] >>> unit & 1) << pattern;
            }
        }
    }

    /** N. */
    public int units() {
        return units;
    }

    /** Takes one row of the matrix. */
    public interface RowSink {

        /**
         * Takes a row; threads take different rows at the same time.
         *
         * @param row its number
         * @param values N values, overwritten afterwards
         */
        void take(int row, int[] values);
    }

    /** Computes all rows. */
    public void forEachRow(Workers workers, RowSink sink) {
        workers.forEach(units, row -> {
            int[] values = new int[units];
            for (int column = 0; column < units; column++) {
                values[column] = patterns - 2 * differences(row * words, column * words);
            }
            values[row] = 0;
            sink.take(row, values);
        });
    }

    private int differences(int a, int b) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(byUnit[a + word] ^ byUnit[b + word]);
        }
        return count;
    }

    /** The matrix in single precision, row-major, multiplied by a scale. */
    public float[] asFloats(Workers workers, float scale) {
        float[] matrix = new float[Math.multiplyExact(units, units)];
        forEachRow(workers, (row, values) -> {
            for (int column = 0; column < units; column++) {
                matrix[row * units + column] = values[column] * scale;
            }
        });
        return matrix;
    }

    /** The matrix in double precision, row-major. */
    public double[] asDoubles(Workers workers) {
        double[] matrix = new double[Math.multiplyExact(units, units)];
        forEachRow(workers, (row, values) -> {
            for (int column = 0; column < units; column++) {
                matrix[row * units + column] = values[column];
            }
        });
        return matrix;
    }
}
