package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.LearningPlugin;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassicModelTest {

    @Test
    void completesANoisyCue() {
        BitPatterns patterns = Draws.patterns(10, 200, "patterns");
        Memory memory = new ClassicModel().store(patterns, SEED);
        Cues cues = Cues.of(Draws.noisy(patterns, 10, 0.15));
        assertThat(memory.recall(cues, RecallOptions.of(20, SEED)).states()).isEqualTo(patterns);
    }

    @Test
    void hasTheSamePresetsInJavaAsInAnExperiment() {
        Binder binder = new Binder(Catalog.of(List.of(new ClassicPlugin(), new LearningPlugin())));
        assertThat(new ClassicModel()).isEqualTo(binder.preset(ClassicModel.class));
    }

    @Test
    void declaresThatEnergyDescendsOnlyWhenUnitsActOneAtATime() {
        assertThat(new ClassicModel(new Hebbian(), new SequentialUpdate()).traits())
                .contains(Trait.ENERGY_DESCENDS);
        assertThat(new ClassicModel(new Hebbian(), new SynchronousUpdate()).traits())
                .containsExactlyInAnyOrder(Trait.ENERGY_IS_EVEN, Trait.STORES_FIXED_POINTS);
    }

    @Test
    void declaresNothingForARuleThatDeclaresNothing() {
        assertThat(new ClassicModel(new Shift()).traits()).isEmpty();
    }

    @Test
    void declaresNothingOfAnEnergyForARuleThatOnlyRetainsPatterns() {
        assertThat(new ClassicModel(new Declaring(Set.of(CouplingTrait.RETAINS_PATTERNS))).traits())
                .containsExactly(Trait.STORES_FIXED_POINTS);
    }

    @Test
    void declaresNothingOfStoredPatternsForARuleThatIsOnlySymmetric() {
        assertThat(new ClassicModel(new Declaring(Set.of(CouplingTrait.SYMMETRIC))).traits())
                .containsExactlyInAnyOrder(Trait.ENERGY_IS_EVEN, Trait.ENERGY_DESCENDS);
    }

    @Test
    void refusesARuleThatDoesNotLearnFromBipolarPatterns() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ClassicModel(new RealsOnly()))
                .withMessageContaining("BIPOLAR");
    }

    @Test
    void refusesAScheduleThatUpdatesNoUnit() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ClassicModel(new Hebbian(), new Idle()))
                .withMessageContaining("at least 1 unit");
    }

    @Test
    void estimatesTheLearningRuleAndAnOrderOfTheUnitsAndThreePackedStatesForOneCue() {
        long ofTheRule = new Hebbian().estimatedBytes(64, 1000) + new Hebbian().trackedBytes(64, 1000);
        assertThat(new ClassicModel().estimatedBytes(64, 1000)).isEqualTo(ofTheRule + 4 * (1000 + 1) + 3 * 128);
    }

    @Test
    void estimatesAsManyCuesAsWorkersHaveUnderWay() {
        ClassicModel model = new ClassicModel();
        long couplings = new Hebbian().estimatedBytes(64, 1000);
        long cue = model.estimatedBytes(64, 1000) - couplings;
        assertThat(model.estimatedBytes(new Workload(Encoding.BIPOLAR, 64, 1000, 7, 3)))
                .isEqualTo(couplings + 3 * cue + 2 * 8 * 64);
        assertThat(model.estimatedBytes(new Workload(Encoding.BIPOLAR, 64, 1000, 2, 3)))
                .isEqualTo(couplings + 2 * cue + 2 * 8 * 64);
    }

    /** Hebb's rule, with whatever traits. */
    private record Declaring(Set<CouplingTrait> traits) implements LearningRule {

        @Override
        public Couplings learn(Patterns patterns, Seed seed) {
            return new Hebbian().learn(patterns, seed);
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(Encoding.BIPOLAR);
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 0;
        }
    }

    private record RealsOnly() implements LearningRule {

        @Override
        public Couplings learn(Patterns patterns, Seed seed) {
            return new Hebbian().learn(patterns, seed);
        }

        @Override
        public List<Encoding> accepts() {
            return List.of(Encoding.REAL);
        }

        @Override
        public Set<CouplingTrait> traits() {
            return Set.of();
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 0;
        }
    }

    private record Idle() implements UpdateSchedule {

        @Override
        public SweepOrder order(int units, Seed seed) {
            return () -> new int[0];
        }

        @Override
        public int together() {
            return 0;
        }

        @Override
        public boolean sameEachSweep() {
            return true;
        }
    }
}
