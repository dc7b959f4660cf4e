package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;

/**
 * Cosines, in double.
 *
 * @param norms of the patterns
 */
record CosineScores(RealPatterns patterns, double[] norms) implements RowScores {

    static CosineScores of(RealPatterns patterns) {
        double[] norms = new double[patterns.count()];
        for (int row = 0; row < norms.length; row++) {
            norms[row] = norm(patterns.block(row / patterns.rowsPerBlock()), patterns.offset(row), patterns.units());
        }
        return new CosineScores(patterns, norms);
    }

    private static double norm(float[] values, int offset, int units) {
        return Math.sqrt(FloatRows.dot(values, offset, values, offset, units));
    }

    @Override
    public void write(float[] states, int offset, double[] into) {
        double norm = norm(states, offset, patterns.units());
        for (int pattern = 0; pattern < into.length; pattern++) {
            into[pattern] = cosine(pattern, states, offset, norm);
        }
    }

    @Override
    public double of(int pattern, float[] states, int offset) {
        return cosine(pattern, states, offset, norm(states, offset, patterns.units()));
    }

    private double cosine(int pattern, float[] states, int offset, double norm) {
        float[] block = patterns.block(pattern / patterns.rowsPerBlock());
        double product = FloatRows.dot(block, patterns.offset(pattern), states, offset, patterns.units());
        double both = norm * norms[pattern];
        return both == 0 ? 0 : product / both;
    }
}
