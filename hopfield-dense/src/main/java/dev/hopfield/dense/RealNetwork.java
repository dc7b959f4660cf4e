package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import java.util.Arrays;
import java.util.Optional;

/**
 * Real patterns, and what a step makes of them: scores, weights, a sum, a normalisation.
 *
 * @param patterns at least one
 * @param parts how they are compared, set apart and put together
 * @param scores of the patterns, prepared
 * @param largestSquaredNorm the largest xi.xi of all patterns
 */
record RealNetwork(RealPatterns patterns, RealParts parts, Scores scores, double largestSquaredNorm) {

    static RealNetwork of(RealPatterns patterns, RealParts parts) {
        double largest = 0;
        for (int row = 0; row < patterns.count(); row++) {
            float[] block = patterns.block(row / patterns.rowsPerBlock());
            largest = Math.max(largest, squaredNorm(block, patterns.offset(row), patterns.units()));
        }
        return new RealNetwork(patterns, parts, parts.similarity().of(patterns), largest);
    }

    /** The largest size of a unit of all patterns. */
    static float largestUnit(RealPatterns patterns) {
        float largest = 0;
        for (int block = 0; block < patterns.blockCount(); block++) {
            float[] values = patterns.block(block);
            for (int at = 0; at < patterns.rowsInBlock(block) * patterns.units(); at++) {
                largest = Math.max(largest, Math.abs(values[at]));
            }
        }
        return largest;
    }

    static double squaredNorm(float[] values, int offset, int units) {
        return FloatRows.dot(values, offset, values, offset, units);
    }

    /**
     * The energy of a state, by the formulas of {@link Weighting}; asked for only where there is one.
     *
     * <p>Constants make it 0 at the longest pattern if {@link Max} gives that all the weight, without normalisation. Where the size of a sum does not matter,
     * an increasing function of the Lagrangian stands for it.
     *
     * @param space as long as there are patterns
     */
    double energy(float[] states, int offset, double[] space) {
        scores.write(states, offset, space);
        if (parts.similarity().form() == ScoreForm.SQUARED_DISTANCE) {
            return -parts.weighting().value(space);
        }
        Optional<Normalisation> normalisation = parts.normalisation();
        double scale = parts.similarity().scale(patterns.units());
        if (normalisation.isEmpty()) {
            double squares = squaredNorm(states, offset, patterns.units()) + largestSquaredNorm;
            return squares / 2 - parts.weighting().value(space) / scale;
        }
        boolean scaleFree = normalisation.get().isScaleFree();
        double lagrangian =
                scaleFree ? parts.weighting().level(space) : parts.weighting().value(space);
        return normalisation.get().conjugate(states, offset, patterns.units()) - lagrangian / scale;
    }

    /** The share of each pattern in the step that follows each state: states x patterns, of weights without their signs. */
    RealPatterns shares(RealPatterns states) {
        double[] space = new double[patterns.count()];
        double[] weights = new double[space.length];
        float[] shares = new float[space.length];
        RealPatterns.Builder builder = RealPatterns.builder(states.count(), space.length);
        for (int row = 0; row < states.count(); row++) {
            scores.write(states.block(row / states.rowsPerBlock()), states.offset(row), space);
            parts.weighting().weights(space, weights);
            double sum = Arrays.stream(weights).map(Math::abs).sum();
            for (int pattern = 0; pattern < shares.length; pattern++) {
                shares[pattern] = sum == 0 ? 0 : (float) (Math.abs(weights[pattern]) / sum);
            }
            builder.row(row, shares, 0);
        }
        return builder.build();
    }
}
