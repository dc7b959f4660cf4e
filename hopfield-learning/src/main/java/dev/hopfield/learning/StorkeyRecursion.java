package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import java.util.Arrays;
import java.util.Set;

/**
 * Storkey's recursion on A = N w, with H_i = 1/N sum_k A_ik xi_k.
 *
 * <p>A_ij grows by xi_i xi_j - xi_i H_j - H_i xi_j + 2/N A_ij. What is computed for ij and ji is the same to the last
 * bit. The fields of the next pattern are taken while the matrix is written, so that each pattern takes one pass.
 * Fields are summed in float over the columns of a part and in double over the parts, which are always the same.
 */
final class StorkeyRecursion implements SequentialRule {

    private static final int PART = 64;

    /** The parts of a field, in bytes. */
    static long bytes(long units) {
        return (units + PART - 1) / PART * units * Float.BYTES;
    }

    @Override
    public double divisor(int units) {
        return units;
    }

    @Override
    public Set<CouplingTrait> traits() {
        return Set.of(CouplingTrait.SYMMETRIC);
    }

    @Override
    public void learn(SquareMatrix matrix, BitPatterns patterns, int first, Workers workers) {
        Pass pass = new Pass(matrix, workers);
        float[] pattern = StateRows.row(patterns, first);
        float[] field = first == 0 ? new float[pattern.length] : pass.fields(pattern, (column, values) -> {});
        for (int next = first + 1; next <= patterns.count(); next++) {
            float[] own = pattern;
            float[] ownField = field;
            pattern = next < patterns.count() ? StateRows.row(patterns, next) : new float[own.length];
            field = pass.fields(pattern, (column, values) -> learn(own, ownField, column, values));
        }
    }

    private static void learn(float[] pattern, float[] field, int column, float[] values) {
        float own = pattern[column];
        float ownField = field[column];
        float growth = 2f / values.length;
        for (int unit = 0; unit < values.length; unit++) {
            float crossed = pattern[unit] * ownField + own * field[unit];
            values[unit] += pattern[unit] * own - crossed + growth * values[unit];
        }
        values[column] = 0;
    }

    /** What is done with the values of a column. */
    @FunctionalInterface
    private interface ColumnChange {
        void run(int column, float[] values);
    }

    /** Passes over the matrix. */
    private static final class Pass {

        private final SquareMatrix matrix;
        private final Workers workers;
        private final float[][] parts;

        Pass(SquareMatrix matrix, Workers workers) {
            this.matrix = matrix;
            this.workers = workers;
            this.parts = new float[(matrix.units() + PART - 1) / PART][matrix.units()];
        }

        /** Changes the matrix, and takes the fields of a pattern in what results. */
        float[] fields(float[] pattern, ColumnChange change) {
            long work = (long) matrix.units() * matrix.units();
            Parts.of(parts.length, 1, work, workers).forEach((from, to) -> {
                float[] values = new float[matrix.units()];
                for (int part = from; part < to; part++) {
                    Arrays.fill(parts[part], 0);
                    for (int column = PART * part; column < Math.min(values.length, PART * (part + 1)); column++) {
                        matrix.read(column, values);
                        change.run(column, values);
                        matrix.write(column, values);
                        add(values, pattern[column], parts[part]);
                    }
                }
            });
            return sum();
        }

        private static void add(float[] values, float factor, float[] part) {
            for (int unit = 0; unit < part.length; unit++) {
                part[unit] += factor * values[unit];
            }
        }

        private float[] sum() {
            double[] sums = new double[matrix.units()];
            for (float[] part : parts) {
                for (int unit = 0; unit < sums.length; unit++) {
                    sums[unit] += part[unit];
                }
            }
            float[] fields = new float[sums.length];
            for (int unit = 0; unit < fields.length; unit++) {
                fields[unit] = (float) (sums[unit] / sums.length);
            }
            return fields;
        }
    }
}
