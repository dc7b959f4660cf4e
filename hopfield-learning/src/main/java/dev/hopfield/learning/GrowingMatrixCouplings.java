package dev.hopfield.learning;

import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;

/**
 * The matrix of a rule that learns pattern after pattern, with the patterns.
 *
 * <p>More patterns go on where learning ended, on a copy of the matrix. What came after a forgotten pattern depends on
 * it, so the patterns that are left are learnt anew.
 */
final class GrowingMatrixCouplings extends ForwardingCouplings<MatrixCouplings> implements GrowingCouplings {

    private final SequentialRule rule;
    private final BitPatterns patterns;

    private GrowingMatrixCouplings(SequentialRule rule, BitPatterns patterns, SquareMatrix matrix) {
        super(new MatrixCouplings(matrix, rule.divisor(patterns.units()), rule.traits()));
        this.rule = rule;
        this.patterns = patterns;
    }

    static GrowingMatrixCouplings learn(SequentialRule rule, BitPatterns patterns, Workers workers) {
        SquareMatrix matrix = new SquareMatrix(patterns.units());
        rule.learn(matrix, patterns, 0, workers);
        return new GrowingMatrixCouplings(rule, patterns, matrix);
    }

    @Override
    public BitPatterns patterns() {
        return patterns;
    }

    @Override
    public GrowingMatrixCouplings adding(Patterns more, Seed seed) {
        BitPatterns all = patterns.followedBy(more);
        SquareMatrix matrix = couplings().matrix().copy();
        rule.learn(matrix, all, patterns.count(), Workers.caller());
        return new GrowingMatrixCouplings(rule, all, matrix);
    }

    @Override
    public GrowingMatrixCouplings forgetting(int... rows) {
        return learn(rule, patterns.select(RowsLeft.after(patterns.count(), rows)), Workers.caller());
    }
}
