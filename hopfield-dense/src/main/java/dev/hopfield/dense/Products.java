package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;

/**
 * Multiples of dot products, in double.
 *
 * <p>A separation multiplies their errors: for softmax at beta 8 and scores of some hundreds, float products would cost
 * the weights of close rivals their fifth digit. Doubles also never overflow here.
 *
 * @param scale above 0
 */
record Products(RealPatterns patterns, double scale) implements RowScores {

    @Override
    public double of(int pattern, float[] states, int offset) {
        float[] block = patterns.block(pattern / patterns.rowsPerBlock());
        return scale * FloatRows.dot(block, patterns.offset(pattern), states, offset, patterns.units());
    }
}
