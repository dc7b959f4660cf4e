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

/**
 * A rule whose couplings go one way more than the other, w_ij = (2 i - j) / N, with some traits that it is asked to declare.
 *
 * <p>For rules that are built on others: all but the fields of states is left out.
 */
record Asymmetric(Set<CouplingTrait> traits) implements LearningRule {

    Asymmetric(CouplingTrait... traits) {
        this(Set.of(traits));
    }

    static double times(int to, int from) {
        return to == from ? 0 : 2 * to - from;
    }

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        return new Written(patterns.units());
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return units;
    }

    private record Written(int units) implements Couplings {

        @Override
        public RealPatterns fields(Patterns states) {
            RealPatterns.Builder fields = RealPatterns.builder(states.count(), units);
            for (int row = 0; row < states.count(); row++) {
                for (int to = 0; to < units; to++) {
                    double sum = 0;
                    for (int from = 0; from < units; from++) {
                        sum += times(to, from) * states.value(row, from);
                    }
                    fields.set(row, to, (float) (sum / units));
                }
            }
            return fields.build();
        }

        @Override
        public double threshold(int unit) {
            return unit;
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
