package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Set;

/** A rule whose units act on themselves alone, w_ii = 1: the fields are the state. */
record SelfOnly() implements LearningRule {

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        return new Mirror(patterns.units());
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    public Set<CouplingTrait> traits() {
        return Set.of(CouplingTrait.SELF_COUPLED, CouplingTrait.SYMMETRIC);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return units;
    }

    private record Mirror(int units) implements Couplings {

        @Override
        public RealPatterns fields(Patterns states) {
            return (RealPatterns) states.as(Encoding.REAL);
        }

        @Override
        public double[] quadraticForm(Patterns states) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public LocalFields track(BitPatterns states, int row) {
            throw new IllegalStateException("not asked for");
        }
    }
}
