package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.GrowingMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.Palimpsest;
import dev.hopfield.learning.PseudoInverse;
import dev.hopfield.learning.Sequence;
import dev.hopfield.learning.Sparse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A memory that stores more, or forgets some, equals one that stored the result from scratch. */
class GrowingTest {

    private static final int UNITS = 65;

    static Stream<ClassicModel> models() {
        return Stream.<LearningRule>of(
                        new Hebbian(), new Palimpsest(4), new PseudoInverse(false), new Sequence(1, 2, 0, true))
                .flatMap(rule -> Stream.of(
                        new ClassicModel(rule),
                        new ClassicModel(rule).withUnits(UnitValues.BINARY).withThreshold(0.1)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void addingEqualsStoringAll(ClassicModel model) {
        Patterns all = patterns(model, 9);
        GrowingMemory some = (GrowingMemory) model.store(all.first(5), SEED);
        requireEqual(some.adding(all.range(5, 9), SEED), model.store(all, SEED), model);
        assertThat(some.patterns()).isEqualTo(all.first(5));
    }

    @ParameterizedTest
    @MethodSource("models")
    void forgettingEqualsStoringTheRest(ClassicModel model) {
        Patterns all = patterns(model, 9);
        GrowingMemory memory = (GrowingMemory) model.store(all, SEED);
        requireEqual(memory.forgetting(8, 0, 3), model.store(all.select(1, 2, 4, 5, 6, 7), SEED), model);
        requireEqual(memory, model.store(all, SEED), model);
    }

    /** Whose threshold depends on the load. */
    @Test
    void thresholdsThatWereLearntAreLearntAnew() {
        ClassicModel model =
                new ClassicModel(new Sparse(), new RandomOrderUpdate(), new NoNoise(), UnitValues.BINARY, 0, 0);
        Patterns all = patterns(model, 9);
        GrowingMemory some = (GrowingMemory) model.store(all.first(5), SEED);
        requireEqual(some.adding(all.range(5, 9), SEED), model.store(all, SEED), model);
    }

    @Test
    void whatHasAnEnergyStillHasOne() {
        GrowingMemory memory = (GrowingMemory) new ClassicModel().store(patterns(new ClassicModel(), 3), SEED);
        assertThat(memory).isInstanceOf(EnergyMemory.class);
        assertThat(memory.adding(patterns(new ClassicModel(), 2), SEED)).isInstanceOf(EnergyMemory.class);
    }

    @Test
    void patternsOfTheOtherReadingAreNotAdded() {
        Patterns patterns = patterns(new ClassicModel(), 3);
        GrowingMemory memory = (GrowingMemory) new ClassicModel().store(patterns, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.adding(patterns.as(Encoding.BINARY), SEED))
                .withMessageContainingAll("BIPOLAR", "as(BIPOLAR)");
    }

    @Test
    void forgettingAllIsRefused() {
        GrowingMemory memory = (GrowingMemory) new ClassicModel().store(patterns(new ClassicModel(), 2), SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.forgetting(0, 1))
                .withMessageContaining("at least 1");
    }

    private static void requireEqual(Memory grown, Memory stored, ClassicModel model) {
        Patterns cues = Draws.patterns(20, UNITS, "cues").as(model.units().encoding());
        assertThat(((CoupledMemory) grown).localFields(cues)).isEqualTo(((CoupledMemory) stored).localFields(cues));
        assertThat(grown.recall(Cues.of(cues), RecallOptions.of(50, SEED)).states())
                .isEqualTo(
                        stored.recall(Cues.of(cues), RecallOptions.of(50, SEED)).states());
        assertThat(((GrowingMemory) grown).patterns()).isEqualTo(((GrowingMemory) stored).patterns());
    }

    private static Patterns patterns(ClassicModel model, int count) {
        return Draws.patterns(count, UNITS, "patterns").as(model.units().encoding());
    }
}
