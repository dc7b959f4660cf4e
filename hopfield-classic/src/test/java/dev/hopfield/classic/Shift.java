package dev.hopfield.classic;

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

/** Couplings without symmetry, whatever is learnt: each unit follows the one before, h_i = s_(i-1). */
record Shift() implements LearningRule {

    @Override
    public Couplings learn(Patterns patterns, Seed seed) {
        return new Ring(patterns.units());
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    public Set<CouplingTrait> traits() {
        return Set.of();
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return 0;
    }

    private record Ring(int units) implements Couplings {

        @Override
        public RealPatterns fields(Patterns states) {
            RealPatterns.Builder fields = RealPatterns.builder(states.count(), units);
            for (int row = 0; row < states.count(); row++) {
                for (int unit = 0; unit < units; unit++) {
                    fields.set(row, unit, states.value(row, (unit + units - 1) % units));
                }
            }
            return fields.build();
        }

        @Override
        public double[] quadraticForm(Patterns states) {
            RealPatterns fields = fields(states);
            double[] forms = new double[states.count()];
            for (int row = 0; row < forms.length; row++) {
                for (int unit = 0; unit < units; unit++) {
                    forms[row] += states.value(row, unit) * fields.value(row, unit);
                }
            }
            return forms;
        }

        @Override
        public LocalFields track(BitPatterns states, int row) {
            float[] state = ((RealPatterns) states.as(Encoding.REAL)).row(row);
            return new LocalFields() {
                @Override
                public double field(int unit) {
                    return state[(unit + units - 1) % units];
                }

                @Override
                public void flip(int unit) {
                    state[unit] = -state[unit];
                }
            };
        }
    }
}
