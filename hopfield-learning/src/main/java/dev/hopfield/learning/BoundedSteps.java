package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import java.util.Set;

/**
 * Learning within bounds on M = N w: steps of 1 between -b and b, with b = A sqrt(N).
 *
 * <p>Each coupling depends on its own steps only, so that a column learns many patterns while it is near.
 *
 * @param bound Parisi's A
 */
record BoundedSteps(double bound) implements SequentialRule {

    /** Patterns that a column learns before the next one does. */
    private static final int TOGETHER = 64;

    /** The patterns that are learnt together as floats, in bytes. */
    static long bytes(long count, long units) {
        return Math.min(count, TOGETHER) * units * Float.BYTES;
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
        float limit = limit(matrix.units());
        for (int from = first; from < patterns.count(); from += TOGETHER) {
            float[][] steps = new float[Math.min(TOGETHER, patterns.count() - from)][];
            for (int row = 0; row < steps.length; row++) {
                steps[row] = StateRows.row(patterns, from + row);
            }
            long work = (long) matrix.units() * matrix.units() * steps.length / Float.BYTES;
            Parts.of(matrix.units(), 1, work, workers).forEach((begin, end) -> {
                float[] values = new float[matrix.units()];
                for (int column = begin; column < end; column++) {
                    matrix.read(column, values);
                    learn(values, column, steps, limit);
                    matrix.write(column, values);
                }
            });
        }
    }

    /** b, or the largest number that steps of 1 can reach. */
    private float limit(int units) {
        return (float) Math.min(bound * Math.sqrt(units), MatrixChecks.LARGEST_WHOLE);
    }

    private static void learn(float[] values, int column, float[][] steps, float limit) {
        float least = -limit;
        for (float[] step : steps) {
            float own = step[column];
            for (int unit = 0; unit < values.length; unit++) {
                values[unit] = Math.max(least, Math.min(limit, values[unit] + own * step[unit]));
            }
        }
        values[column] = 0;
    }
}
