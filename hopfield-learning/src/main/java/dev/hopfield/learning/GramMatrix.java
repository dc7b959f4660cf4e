package dev.hopfield.learning;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import dev.hopfield.kernels.Kernels;

/** Scalar products of all pairs of patterns, G = X X^T: patterns x patterns, row-major. Whole for bits. */
final class GramMatrix {

    /** The square root of the longest array. */
    private static final int MOST = 46_340;

    /** Words of planes that cost as much as one product of real numbers. */
    private static final int COST = 4;

    /** Finds the product of two rows. */
    @FunctionalInterface
    private interface Product {
        double of(int first, int second);
    }

    private GramMatrix() {}

    /**
     * @param patterns patterns x units, BIPOLAR or REAL
     * @param workers who may share the work; the numbers do not depend on them
     * @throws IllegalArgumentException if there are too many patterns for one array
     */
    static double[] of(Patterns patterns, Workers workers) {
        if (patterns.count() > MOST) {
            throw new IllegalArgumentException(
                    patterns.count() + " patterns have too many pairs for one matrix; learn at" + " most " + MOST
                            + "\nA hebbian memory takes more.");
        }
        return patterns instanceof BitPatterns bits ? ofBits(bits, workers) : ofReals((RealPatterns) patterns, workers);
    }

    private static double[] ofBits(BitPatterns patterns, Workers workers) {
        PatternBits bits = new PatternBits(patterns, Kernels.active().packed());
        return filled(patterns, bits.cost(), bits::product, workers);
    }

    private static double[] ofReals(RealPatterns patterns, Workers workers) {
        int perBlock = patterns.rowsPerBlock();
        return filled(
                patterns,
                (long) COST * patterns.units(),
                (first, second) -> FloatRows.dot(
                        patterns.block(first / perBlock),
                        patterns.offset(first),
                        patterns.block(second / perBlock),
                        patterns.offset(second),
                        patterns.units()),
                workers);
    }

    private static double[] filled(Patterns patterns, long cost, Product product, Workers workers) {
        int count = patterns.count();
        double[] gram = new double[count * count];
        PatternPairs.forEach(count, cost, workers, (row, column) -> {
            double value = product.of(row, column);
            gram[row * count + column] = value;
            gram[column * count + row] = value;
        });
        return gram;
    }
}
