package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;

/** Hebb's matrix in full, M_ij = sum_mu xi^mu_i xi^mu_j for i != j, and M_ii = 0. */
final class HebbianMatrix {

    private HebbianMatrix() {}

    /** Of bipolar patterns: twice the units' agreements less the number of patterns, in whole numbers. */
    static SquareMatrix of(UnitMajorBits columns, PackedKernels kernels, Workers workers) {
        SquareMatrix matrix = new SquareMatrix(columns.units());
        long work = (long) columns.units() * columns.units() * columns.wordsPerUnit();
        Parts.of(columns.units(), 1, work, workers).forEach((from, to) -> {
            for (int unit = from; unit < to; unit++) {
                count(columns, kernels, unit, matrix);
            }
        });
        return matrix;
    }

    private static void count(UnitMajorBits columns, PackedKernels kernels, int unit, SquareMatrix matrix) {
        long[] own = columns.block(unit);
        int ownOffset = columns.offset(unit);
        int words = columns.wordsPerUnit();
        float[] values = matrix.block(unit);
        int offset = matrix.offset(unit);
        for (int other = 0; other < columns.units(); other++) {
            int differing = kernels.differences(own, ownOffset, columns.block(other), columns.offset(other), words);
            values[offset + other] = columns.count() - 2 * differing;
        }
        values[offset + unit] = 0;
    }

    /** Of real patterns: sums in double, each rounded once. */
    static SquareMatrix of(RealPatterns patterns, Workers workers) {
        SquareMatrix matrix = new SquareMatrix(patterns.units());
        long work = (long) patterns.units() * patterns.units() * patterns.count();
        Parts.of(patterns.units(), 1, work, workers).forEach((from, to) -> {
            double[] sums = new double[patterns.units()];
            for (int unit = from; unit < to; unit++) {
                sum(patterns, unit, sums, matrix);
            }
        });
        return matrix;
    }

    private static void sum(RealPatterns patterns, int unit, double[] sums, SquareMatrix matrix) {
        Arrays.fill(sums, 0);
        for (int block = 0; block < patterns.blockCount(); block++) {
            float[] values = patterns.block(block);
            int rows = patterns.rowsInBlock(block);
            float[] own = new float[rows];
            for (int row = 0; row < rows; row++) {
                own[row] = values[row * patterns.units() + unit];
            }
            FloatRows.weightedSum(values, rows, patterns.units(), own, 0, sums);
        }
        float[] column = matrix.block(unit);
        int offset = matrix.offset(unit);
        for (int other = 0; other < sums.length; other++) {
            column[offset + other] = (float) sums[other];
        }
        column[offset + unit] = 0;
    }
}
