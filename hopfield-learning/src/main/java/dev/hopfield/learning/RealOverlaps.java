package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.kernels.PackedKernels;
import dev.hopfield.kernels.UnitMajorBits;

/** Overlaps m_mu = sum_j xi^mu_j v_j of real states with bipolar patterns, to 4e-6 of sum_j |v_j|. */
final class RealOverlaps {

    /** Words that cost as much as one in a sum of planes. */
    private static final int REALS_FOR_A_PLANE = 16;

    /** Words of patterns that are summed together at least: a cache line. */
    private static final int LINE = 8;

    private final UnitMajorBits columns;
    private final PackedKernels kernels;

    RealOverlaps(UnitMajorBits columns, PackedKernels kernels) {
        this.columns = columns;
        this.kernels = kernels;
    }

    /** What the overlaps of a state cost, or its fields, in words of planes. */
    long work() {
        return (long) REALS_FOR_A_PLANE * columns.units() * columns.wordsPerUnit();
    }

    /** Whether no overlap of a state, nor any sum of overlaps, can be beyond the range of floats. */
    boolean fitFloats(float[] state) {
        return absoluteTotal(state) * columns.count() <= Float.MAX_VALUE;
    }

    /** Overlaps of a state, in the order of the patterns, then zeros up to a whole word. */
    float[] of(float[] state, Workers workers) {
        double[] sums = new double[Long.SIZE * columns.wordsPerUnit()];
        Parts.of(columns.wordsPerUnit(), LINE, work(), workers).forEach((from, to) -> addUnits(state, from, to, sums));
        double total = total(state);
        float[] overlaps = new float[sums.length];
        for (int pattern = 0; pattern < columns.count(); pattern++) {
            overlaps[pattern] = (float) (2 * sums[pattern] - total);
        }
        return overlaps;
    }

    /** Adds up some words of all units. */
    private void addUnits(float[] state, int fromWord, int toWord, double[] sums) {
        int unit = 0;
        while (unit < state.length) {
            int rows = Math.min(PackedKernels.RUN_ROWS, columns.blockEnd(unit) - unit);
            kernels.addSelectedRows(
                    columns.block(unit),
                    columns.offset(unit) + fromWord,
                    columns.wordsPerUnit(),
                    toWord - fromWord,
                    rows,
                    state,
                    unit,
                    sums,
                    Long.SIZE * fromWord);
            unit += rows;
        }
    }

    /** The sum of all numbers, in double. */
    static double total(float[] values) {
        double total = 0;
        for (float value : values) {
            total += value;
        }
        return total;
    }

    /** The sum of all sizes, in double. */
    static double absoluteTotal(float[] values) {
        double total = 0;
        for (float value : values) {
            total += Math.abs(value);
        }
        return total;
    }
}
