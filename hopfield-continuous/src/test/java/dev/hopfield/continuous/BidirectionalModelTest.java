package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.sun.management.ThreadMXBean;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.continuous.BidirectionalModel.Direction;
import dev.hopfield.kernels.Kernels;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model declares, refuses and asks for. */
class BidirectionalModelTest {

    private static final Seed SEED = new Seed(49);
    private static final RecallOptions OPTIONS = RecallOptions.of(100, SEED);

    /** An estimate is for deciding whether a run fits. */
    private static final double FACTOR = 2;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final BidirectionalModel both = new BidirectionalModel();
    private final BidirectionalModel forward = new BidirectionalModel(Direction.FORWARD);
    private final BitPatterns three = Draws.bipolar(3, 20, SEED);

    @Test
    void goesBothWaysUnlessToldOtherwise() {
        assertThat(both.direction()).isEqualTo(Direction.BOTH);
        assertThatNullPointerException().isThrownBy(() -> new BidirectionalModel(null));
    }

    @Test
    void bothWaysFollowAnEnergyAndOneDoesNot() {
        assertThat(both.traits())
                .containsExactlyInAnyOrder(Trait.ENERGY_DESCENDS, Trait.ENERGY_IS_EVEN, Trait.STORES_FIXED_POINTS);
        assertThat(both.notes()).isEmpty();
        assertThat(forward.traits()).doesNotContain(Trait.ENERGY_DESCENDS);
        assertThat(forward.notes()).hasSize(1);
    }

    @Test
    void pairsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.store(three, three.first(2), SEED))
                .withMessage("there are 3 keys but 2 values; give a value for each key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.store(three.first(0), three.first(0), SEED))
                .withMessage("there is no key to store; give at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.store(three, three.as(Encoding.BINARY), SEED))
                .withMessage("the values are BINARY but this model accepts BIPOLAR; convert them with"
                        + " as(Encoding.BIPOLAR)");
    }

    @Test
    void statesWithoutAnEnergyAreRefused() {
        EnergyMemory memory = both.store(three, Draws.bipolar(3, 7, SEED), SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(Draws.bipolar(1, 7, SEED)))
                .withMessageContainingAll("20", "7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(three.as(Encoding.REAL)))
                .withMessageStartingWith("the states are REAL");
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @CsvSource({"20000, 2000", "3000, 8000", "100000, 60"})
    void storingAndRecallingTakeWhatWasEstimated(int units, int count) {
        BitPatterns patterns = Draws.bipolar(count, units, SEED);
        Patterns cue = patterns.first(1);
        // What loading the classes takes is not counted, nor the vectors that are objects until their code is compiled.
        takes(three, three.first(1));
        assertThat((double) takes(patterns, cue))
                .isBetween(both.estimatedBytes(count, units) / FACTOR, both.estimatedBytes(count, units) * FACTOR);
    }

    private long takes(BitPatterns patterns, Patterns cue) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        TwoStateLayer layer = new TwoStateLayer(patterns, Kernels.plain().packed(), Workers.caller());
        Recall recall =
                new BidirectionalMemory(new TwoLayers(layer, layer), Direction.FORWARD).recall(Cues.of(cue), OPTIONS);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.COMPLETED);
        return allocated;
    }

    @Test
    void rowsUnderWayAtTheSameTimeAreCounted() {
        long one = both.estimatedBytes(new Workload(Encoding.BIPOLAR, 5000, 1000, 8, 1));
        long four = both.estimatedBytes(new Workload(Encoding.BIPOLAR, 5000, 1000, 8, 4));
        assertThat(four).isGreaterThan(one);
        assertThat(both.estimatedBytes(5000, 1000)).isEqualTo(one);
    }

    /** A matrix of a million by a million would take 4 TB. */
    @Test
    void aMillionUnitsNeedNoMatrix() {
        BitPatterns keys = Draws.bipolar(3, 1_000_000, SEED.child("keys"));
        BitPatterns values = Draws.bipolar(3, 1_000_001, SEED.child("values"));
        Recall recall =
                both.store(keys, values, SEED).recall(Cues.of(Draws.flipped(keys, 0.2, SEED.child("noise"))), OPTIONS);
        assertThat(recall.states()).isEqualTo(values);
        assertThat(recall.keys()).contains(keys);
    }
}
