package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.UnitMajorBits;

/** Overlaps m = X s with bipolar patterns: counted for bits, in double for real states. */
@FunctionalInterface
interface StateOverlaps {

    /** Overlaps of one state, in the order of the patterns; the same, whoever works. */
    double[] of(int row, Workers workers);

    /**
     * @param patterns patterns x units
     * @param columns the same patterns, by units
     * @param states states x units
     */
    static StateOverlaps with(BitPatterns patterns, UnitMajorBits columns, Patterns states) {
        if (states instanceof BitPatterns bits) {
            BitOverlaps overlaps = new BitOverlaps(columns, bits);
            return (row, workers) -> inDouble(overlaps.of(row, workers));
        }
        SignTables tables = new SignTables(states.units());
        return (row, workers) -> summed(patterns, (RealPatterns) states, row, tables, workers);
    }

    private static double[] inDouble(int[] counted) {
        double[] overlaps = new double[counted.length];
        for (int pattern = 0; pattern < overlaps.length; pattern++) {
            overlaps[pattern] = counted[pattern];
        }
        return overlaps;
    }

    private static double[] summed(
            BitPatterns patterns, RealPatterns states, int row, SignTables tables, Workers workers) {
        tables.set(StateRows.doubles(StateRows.row(states, row)));
        double[] overlaps = new double[patterns.count()];
        Parts.of(overlaps.length, 1, tables.work(overlaps.length), workers).forEach((from, to) -> {
            for (int pattern = from; pattern < to; pattern++) {
                long[] block = patterns.block(pattern / patterns.rowsPerBlock());
                overlaps[pattern] = tables.sum(block, patterns.offset(pattern));
            }
        });
        return overlaps;
    }
}
