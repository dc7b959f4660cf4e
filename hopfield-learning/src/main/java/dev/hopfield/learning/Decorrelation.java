package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * Couplings J = 1/N X^T K X, where K is an inverse of the correlations C = X X^T / N of patterns.
 *
 * <p>Of bits with K itself; of real patterns as Hebbian couplings of the patterns R X, where R^T R = K. Of patterns
 * that depend on each other, some that are independent and have the same span stand for all. Without damping that makes
 * no difference, so that the projection is that of Moore and Penrose; damping from about 1e-10 on keeps all patterns.
 *
 * @param inverse makes K of C
 * @param keepsDiagonal whether units stay coupled to themselves
 */
record Decorrelation(DampedInverse inverse, boolean keepsDiagonal) {

    /** Arrays of the size of C, at the most, while K is sought. */
    private static final int MATRICES = 3;

    /** What rounding leaves of dependent patterns is 1e-13 of the largest correlation. */
    private static final double LEAST_LEFT = 1e-10;

    /** Times as much must be left if the patterns are still too dependent. */
    private static final double MORE = 10;

    /** Words of planes that cost as much as a product of real numbers. */
    private static final int COST = 2;

    /** The memory that learning takes: K, and then either what finding it takes or the products with units. */
    static long bytes(long count, long units) {
        long seeking = (MATRICES - 1) * Double.BYTES * count * count;
        long products = DenseKernel.bytes(count, units) - Double.BYTES * count * count;
        return KernelCouplings.bytes(count, units) + Double.BYTES * count * count + Math.max(seeking, products);
    }

    /** Those of all patterns, or else of as many as are independent. */
    Couplings couplings(Patterns patterns, Workers workers) {
        Optional<Couplings> couplings = ofAll(patterns, workers);
        for (double least = LEAST_LEFT; couplings.isEmpty(); least *= MORE) {
            int[] rows = IndependentPatterns.of(correlations(patterns, workers), patterns.count(), least);
            couplings = ofAll(patterns.select(rows), workers);
        }
        return couplings.orElseThrow();
    }

    private Optional<Couplings> ofAll(Patterns patterns, Workers workers) {
        if (patterns.count() == 0) {
            return Optional.of(new RealHebbianCouplings((RealPatterns) patterns.as(Encoding.REAL)));
        }
        double[] correlations = correlations(patterns, workers);
        return patterns instanceof BitPatterns bits
                ? inverse.inverse(correlations, bits.count()).map(kernel -> ofBits(bits, kernel, workers))
                : inverse.root(correlations, patterns.count())
                        .map(root -> ofReals((RealPatterns) patterns, root, workers));
    }

    private Couplings ofBits(BitPatterns patterns, double[] kernel, Workers workers) {
        UnitMajorBits columns = PatternBits.columns(patterns, workers);
        return new KernelCouplings(
                patterns, columns, new DenseKernel(columns, inverse, kernel, workers), keepsDiagonal);
    }

    private Couplings ofReals(RealPatterns patterns, DMatrixRMaj root, Workers workers) {
        float[][] rows = new float[patterns.count()][];
        long products = (long) rows.length * rows.length / 2 * patterns.units();
        Parts.of(rows.length, 1, COST * products, workers).forEach((from, to) -> {
            double[] sums = new double[patterns.units()];
            for (int row = from; row < to; row++) {
                rows[row] = combined(patterns, root, row, sums);
            }
        });
        RealPatterns.Builder decorrelated = RealPatterns.builder(rows.length, patterns.units());
        for (int row = 0; row < rows.length; row++) {
            decorrelated.row(row, rows[row], 0);
        }
        return new RealHebbianCouplings(decorrelated.build(), keepsDiagonal);
    }

    private static double[] correlations(Patterns patterns, Workers workers) {
        double[] correlations = GramMatrix.of(patterns, workers);
        for (int k = 0; k < correlations.length; k++) {
            correlations[k] /= patterns.units();
        }
        return correlations;
    }

    private static float[] combined(RealPatterns patterns, DMatrixRMaj root, int row, double[] sums) {
        Arrays.fill(sums, 0);
        for (int pattern = 0; pattern <= row; pattern++) {
            add(patterns, pattern, root.get(row, pattern), sums);
        }
        float[] combined = new float[sums.length];
        for (int unit = 0; unit < sums.length; unit++) {
            combined[unit] = (float) sums[unit];
        }
        return combined;
    }

    private static void add(RealPatterns patterns, int pattern, double weight, double[] sums) {
        float[] values = patterns.block(pattern / patterns.rowsPerBlock());
        int offset = patterns.offset(pattern);
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += weight * values[offset + unit];
        }
    }
}
