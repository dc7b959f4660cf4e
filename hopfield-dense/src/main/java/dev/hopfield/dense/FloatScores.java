package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import java.util.Optional;

/**
 * Scores in float, of blocks of patterns with a panel of states.
 *
 * <p>A score h is scale z + offset, with z what is reckoned in float and an offset of the state, which most separations do
 * not care for. Euclidean distances come from products: -|s - xi|^2 = 2 (xi.s - |xi|^2 / 2) - |s|^2. Immutable.
 */
final class FloatScores {

    /** What a float is rounded by at most, as a part of it. */
    private static final double ROUNDING = 0x1p-24;

    /** Below, floats are rounded by as much, whatever their size. */
    private static final double LEAST = 0x1p-140;

    private final Similarity similarity;
    private final int units;
    private final double longest;
    private final float[] factors;
    private final float[] addends;

    private FloatScores(Similarity similarity, int units, double longest, float[] factors, float[] addends) {
        this.similarity = similarity;
        this.units = units;
        this.longest = longest;
        this.factors = factors;
        this.addends = addends;
    }

    /** Empty if the similarity is not known here, or cosines could leave the range of floats. */
    static Optional<FloatScores> of(Similarity similarity, RealPatterns patterns, double longest) {
        boolean plain = similarity instanceof Dot || similarity instanceof ScaledDot || similarity instanceof Manhattan;
        if (plain) {
            return Optional.of(new FloatScores(similarity, patterns.units(), longest, new float[0], new float[0]));
        }
        if (!isScaled(similarity)) {
            return Optional.empty();
        }
        float[] factors = new float[patterns.count()];
        float[] addends = new float[patterns.count()];
        for (int row = 0; row < factors.length; row++) {
            float[] block = patterns.block(row / patterns.rowsPerBlock());
            double squared = RealNetwork.squaredNorm(block, patterns.offset(row), patterns.units());
            double norm = Math.sqrt(squared);
            if (similarity instanceof Cosine && norm > 0 && norm < FloatRange.LEAST_NORM) {
                return Optional.empty();
            }
            factors[row] = similarity instanceof Euclidean ? 1 : norm == 0 ? 0 : (float) (1 / norm);
            addends[row] = similarity instanceof Euclidean ? (float) (-squared / 2) : 0;
        }
        return Optional.of(new FloatScores(similarity, patterns.units(), longest, factors, addends));
    }

    /** Of patterns of -1 and +1 that are not there: tells how large scores would be. */
    static FloatScores ofSigns(Similarity similarity, int units) {
        return new FloatScores(similarity, units, Math.sqrt(units), new float[0], new float[0]);
    }

    private static boolean isScaled(Similarity similarity) {
        return similarity instanceof Cosine || similarity instanceof Euclidean;
    }

    /** What the numbers of each pattern take, in bytes. */
    static long bytes(Similarity similarity, long count) {
        return isScaled(similarity) ? 2 * count * Float.BYTES : 0;
    }

    /** Whether z is the plain product. */
    boolean isProduct() {
        return similarity instanceof Dot || similarity instanceof ScaledDot;
    }

    /** Whether panels hold states over their lengths. */
    boolean wantsUnitLength() {
        return similarity instanceof Cosine;
    }

    /**
     * Writes z for each pattern and state.
     *
     * @param panel as {@link StepStates} holds it
     * @param into receives count x width
     */
    void write(RealKernels kernels, Stretch patterns, float[] panel, int width, float[] into) {
        int count = patterns.count();
        if (similarity instanceof Manhattan) {
            kernels.manhattan(patterns.keys(), patterns.keysFrom(), count, units, panel, width, into);
        } else {
            kernels.products(patterns.keys(), patterns.keysFrom(), count, units, panel, width, into);
        }
        if (factors.length > 0) {
            kernels.scaleRows(into, count, width, factors, addends, patterns.first());
        }
    }

    int units() {
        return units;
    }

    double scale() {
        return similarity instanceof ScaledDot ? similarity.scale(units) : similarity instanceof Euclidean ? 2 : 1;
    }

    double offset(double squaredNorm) {
        return similarity instanceof Euclidean ? -squaredNorm : 0;
    }

    /** The length of the longest pattern. */
    double longest() {
        return longest;
    }

    /** The largest size of z, and of what it is reckoned from, for a state of a length. */
    double largest(double norm) {
        if (similarity instanceof Cosine) {
            return 1;
        } else if (similarity instanceof Euclidean) {
            return longest * norm + longest * longest / 2;
        }
        return similarity instanceof Manhattan ? Math.sqrt(units) * (norm + longest) : longest * norm;
    }

    /** A bound for the error of z, for a state of a length: of products, of two numbers of the row, of what they give. */
    double error(double norm) {
        return (RealKernels.largestError(units) + 4 * ROUNDING) * largest(norm) + units * LEAST;
    }
}
