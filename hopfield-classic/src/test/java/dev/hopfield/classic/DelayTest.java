package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.DelayedCouplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Hebbian;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Couplings that act later: h(t) = w s(t) + 2 w' s(t - delay), here with w' = w of other patterns. */
class DelayTest {

    private static final int UNITS = 33;
    private static final int SWEEPS = 9;

    private final BitPatterns patterns = Draws.patterns(4, UNITS, "patterns");
    private final BitPatterns late = Draws.patterns(4, UNITS, "late");
    private final BitPatterns cue = Draws.patterns(1, UNITS, "cue");

    @ParameterizedTest(name = "{0}, a delay of {1}")
    @CsvSource({"BIPOLAR, 1", "BIPOLAR, 3", "BINARY, 2"})
    void seeTheStateOfSomeSweepsAgo(UnitValues values, int delay) {
        int low = values == UnitValues.BINARY ? 0 : -1;
        FullMatrix now = new FullMatrix(patterns, low, 0);
        FullMatrix past = new FullMatrix(late, low, 0);
        boolean[][] states = new boolean[SWEEPS + 1][];
        states[0] = FullMatrix.state(cue, 0);
        for (int sweep = 1; sweep <= SWEEPS; sweep++) {
            boolean[] state = states[sweep - 1].clone();
            boolean[] before = states[Math.max(0, sweep - 1 - delay)];
            for (int unit = 0; unit < UNITS; unit++) {
                double field = now.field(state, unit) + past.field(before, unit);
                state[unit] = field == 0 ? state[unit] : field > 0;
            }
            states[sweep] = state;
        }
        Memory memory = new ClassicModel(new Late(late, delay), new SequentialUpdate())
                .withUnits(values)
                .store(patterns.as(values.encoding()), SEED);
        for (int sweep = 1; sweep <= SWEEPS; sweep++) {
            Recall recall = memory.recall(Cues.of(cue.as(values.encoding())), RecallOptions.of(sweep, SEED));
            assertThat(FullMatrix.state((BitPatterns) recall.states(), 0))
                    .as("after %d sweeps", sweep)
                    .isEqualTo(states[recall.steps(0)]);
        }
    }

    /** The late couplings hold back a change for as long as they lag behind. */
    @Test
    void areNotConvergedBeforeTheirPastIsTheSame() {
        Memory memory = new ClassicModel(new Late(patterns, 3), new SequentialUpdate()).store(patterns, SEED);
        Recall recall = memory.recall(Cues.of((BitPatterns) patterns.first(1)), RecallOptions.of(50, SEED));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
        assertThat(recall.steps(0)).isEqualTo(4);
    }

    @Test
    void haveNoEnergy() {
        assertThat(new ClassicModel(new Late(late, 1)).store(patterns, SEED)).isNotInstanceOf(EnergyMemory.class);
    }

    /** Hebb's rule twice: for the patterns that it is given at once, for others later. */
    private record Late(BitPatterns others, int delay) implements LearningRule {

        @Override
        public Couplings learn(Patterns patterns, Seed seed) {
            return new TwoParts(new Hebbian().learn(patterns, seed), new Hebbian().learn(others, seed), delay);
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(Encoding.BIPOLAR);
        }

        @Override
        public Set<CouplingTrait> traits() {
            return EnumSet.of(CouplingTrait.SYMMETRIC, CouplingTrait.DELAYED);
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 0;
        }
    }

    private record TwoParts(Couplings now, Couplings delayed, int delay) implements DelayedCouplings {

        @Override
        public int units() {
            return now.units();
        }

        @Override
        public RealPatterns fields(Patterns states) {
            return now.fields(states);
        }

        @Override
        public double[] quadraticForm(Patterns states) {
            return now.quadraticForm(states);
        }

        @Override
        public LocalFields track(BitPatterns states, int row) {
            return now.track(states, row);
        }
    }
}
