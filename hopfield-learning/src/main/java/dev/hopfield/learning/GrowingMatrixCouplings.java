package dev.hopfield.learning;

import dev.hopfield.api.learning.GrowingCouplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/**
 * The matrix of a rule that learns pattern after pattern, with the patterns.
 *
 * <p>More patterns go on where learning ended, on a copy of the matrix. What came after a forgotten pattern depends on it, so
 * the patterns that are left are learnt anew.
 */
final class GrowingMatrixCouplings implements GrowingCouplings {

    private final SequentialRule rule;
    private final BitPatterns patterns;
    private final MatrixCouplings couplings;

    private GrowingMatrixCouplings(SequentialRule rule, BitPatterns patterns, SquareMatrix matrix) {
        this.rule = rule;
        this.patterns = patterns;
        this.couplings = new MatrixCouplings(matrix, rule.divisor(patterns.units()), rule.traits());
    }

    static GrowingMatrixCouplings learn(SequentialRule rule, BitPatterns patterns, Workers workers) {
        SquareMatrix matrix = new SquareMatrix(patterns.units());
        rule.learn(matrix, patterns, 0, workers);
        return new GrowingMatrixCouplings(rule, patterns, matrix);
    }

    /** The couplings alone. */
    MatrixCouplings couplings() {
        return couplings;
    }

    @Override
    public BitPatterns patterns() {
        return patterns;
    }

    @Override
    public GrowingMatrixCouplings adding(Patterns more, Seed seed) {
        BitPatterns all = patterns.followedBy(more);
        SquareMatrix matrix = couplings.matrix().copy();
        rule.learn(matrix, all, patterns.count(), Workers.caller());
        return new GrowingMatrixCouplings(rule, all, matrix);
    }

    @Override
    public GrowingMatrixCouplings forgetting(int... rows) {
        return learn(rule, patterns.select(RowsLeft.after(patterns.count(), rows)), Workers.caller());
    }

    @Override
    public int units() {
        return couplings.units();
    }

    @Override
    public RealPatterns fields(Patterns states) {
        return couplings.fields(states);
    }

    @Override
    public RealPatterns fields(Patterns states, Workers workers) {
        return couplings.fields(states, workers);
    }

    @Override
    public double coupling(int to, int from) {
        return couplings.coupling(to, from);
    }

    @Override
    public double[] squaredNorms() {
        return couplings.squaredNorms();
    }

    @Override
    public double[] quadraticForm(Patterns states) {
        return couplings.quadraticForm(states);
    }

    @Override
    public LocalFields track(BitPatterns states, int row) {
        return couplings.track(states, row);
    }

    @Override
    public LocalFields track(BitPatterns states, int row, Workers workers) {
        return couplings.track(states, row, workers);
    }
}
