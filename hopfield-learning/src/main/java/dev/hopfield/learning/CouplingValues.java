package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import java.util.Arrays;

/** Values of some couplings, w_ij for each unit j and given units i, in single precision. */
final class CouplingValues {

    private final int[][] targets;
    private final float[][] values;

    private CouplingValues(int[][] targets) {
        this.targets = targets;
        this.values = new float[targets.length][];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = new float[targets[unit].length];
        }
    }

    /**
     * Counts of couplings that are whole multiples of a quantum, each by itself; whole up to 2^24.
     *
     * @param work words that one of them reads
     */
    static float[][] counts(CountedCouplings couplings, int[][] targets, long work, Workers workers) {
        CouplingValues counts = new CouplingValues(targets);
        long entries = 0;
        for (int[] column : targets) {
            entries += column.length;
        }
        Parts.of(targets.length, 1, entries * work, workers).forEach((from, to) -> {
            for (int unit = from; unit < to; unit++) {
                for (int k = 0; k < targets[unit].length; k++) {
                    counts.values[unit][k] = couplings.count(targets[unit][k], unit);
                }
            }
        });
        return counts.values;
    }

    /**
     * Couplings, read column by column.
     *
     * @param mirrored whether w_ij = w_ji in both; then one of the two is read, so that no rounding tells them apart
     */
    static float[][] of(Couplings couplings, int[][] targets, boolean mirrored, Workers workers) {
        CouplingValues read = new CouplingValues(targets);
        CouplingColumns.forEach(couplings, workers, read::column);
        if (mirrored) {
            read.mirror();
        }
        return read.values;
    }

    private void column(int unit, float[] column, int offset) {
        for (int k = 0; k < values[unit].length; k++) {
            values[unit][k] = column[offset + targets[unit][k]];
        }
    }

    private void mirror() {
        for (int unit = 0; unit < values.length; unit++) {
            for (int k = 0; k < values[unit].length && targets[unit][k] < unit; k++) {
                int other = targets[unit][k];
                values[unit][k] = values[other][Arrays.binarySearch(targets[other], unit)];
            }
        }
    }
}
