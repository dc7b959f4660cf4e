package dev.hopfield.continuous;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A learning rule that is a function from patterns to a matrix. */
record MatrixRule(Function<Patterns, MatrixCouplings> matrix, Set<CouplingTrait> traits, List<Encoding> accepts)
        implements LearningRule {

    /** Whatever is stored, these couplings. */
    static MatrixRule always(MatrixCouplings couplings) {
        return new MatrixRule(
                patterns -> couplings, Set.of(CouplingTrait.SYMMETRIC), List.of(Encoding.BIPOLAR, Encoding.REAL));
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        return matrix.apply(patterns);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return units * units * Double.BYTES;
    }
}
