package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.Workload;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.testkit.PropertyTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RandomFeatureMemoryTest {

    private static final Seed SEED = new Seed(24);
    private static final RecallOptions OPTIONS = RecallOptions.of(500, SEED);
    private static final RandomFeatureModel MODEL = new RandomFeatureModel(0.1, 4096);

    private static RealPatterns bipolar(int count, int units, long seed) {
        return (RealPatterns) Draws.bipolar(count, units, seed).as(Encoding.REAL);
    }

    private static RealPatterns noisy(BitPatterns patterns, int flips) {
        return (RealPatterns) Draws.flipped(patterns, flips, 1).as(Encoding.REAL);
    }

    @Test
    void recallsPatternsFromATenthOfWrongUnits() {
        BitPatterns patterns = Draws.bipolar(10, 100, 2);
        Recall recall = MODEL.store(patterns.as(Encoding.REAL), SEED).recall(Cues.of(noisy(patterns, 10)), OPTIONS);
        assertThat(recall.states().as(Encoding.BIPOLAR)).isEqualTo(patterns);
        for (int cue = 0; cue < 10; cue++) {
            assertThat(recall.stopReason(cue)).isEqualTo(StopReason.CONVERGED);
        }
    }

    /** Each by sqrt(P / (2 beta Y)), and that halves with four times the features. */
    @Test
    void recalledUnitsAreOffByAsMuchAsTold() {
        RealPatterns patterns = bipolar(5, 100, 3);
        for (int features : new int[] {4096, 16384}) {
            RealPatterns states = (RealPatterns) new RandomFeatureModel(0.1, features)
                    .store(patterns, SEED)
                    .recall(Cues.of(patterns), OPTIONS)
                    .states();
            double squares = 0;
            for (int row = 0; row < 5; row++) {
                for (int unit = 0; unit < 100; unit++) {
                    squares += Math.pow(states.value(row, unit) - patterns.value(row, unit), 2);
                }
            }
            double expected = Math.sqrt(5 / (2 * 0.1 * features));
            assertThat(Math.sqrt(squares / 500) / expected).isCloseTo(1, within(0.25));
        }
    }

    /** At the load of many times its features too, from anywhere, with units held or not. */
    @PropertyTest(tries = 15)
    void energyNeverRises(Seed seed, int size) {
        RandomStream random = seed.stream();
        double beta = StrictMath.exp(6 * random.nextDouble() - 5);
        RandomFeatureModel model = new RandomFeatureModel(beta, 20 * size, 0.1 + 0.9 * random.nextDouble(), 0);
        RandomFeatureMemory memory = model.store(Draws.gaussian(3 * size, 10, 2, seed.value()), seed);
        RealPatterns cues = Draws.gaussian(5, 10, 4, seed.value() + 1);
        Map<Long, Double> last = new HashMap<>();
        RecallOptions options = RecallOptions.of(200, seed)
                .withClampKnown(size % 2 == 0)
                .observedBy(step -> {
                    double energy = step.energy().getAsDouble();
                    assertThat(energy).isLessThanOrEqualTo(last.getOrDefault(step.row(), Double.POSITIVE_INFINITY));
                    last.put(step.row(), energy);
                });
        BitPatterns known = (BitPatterns) Draws.bipolar(5, 10, seed.value() + 2).as(Encoding.BINARY);
        memory.recall(Cues.of(cues, known), options);
        assertThat(last).hasSize(5);
    }

    @PropertyTest(tries = 10)
    void addingIsStoringAllInOneGo(Seed seed, int size) {
        RandomFeatureModel model = new RandomFeatureModel(0.3, 50 * size);
        RealPatterns all = Draws.gaussian(7 * size, 9, 1, seed.value());
        RandomFeatureMemory atOnce = model.store(all, seed);
        RandomFeatureMemory grown = model.store(all.first(size), seed)
                .adding(all.range(size, 3 * size))
                .adding(all.range(3 * size, 7 * size));
        RealPatterns states = Draws.gaussian(20, 9, 1, seed.value() + 1);
        assertThat(grown.count()).isEqualTo(7 * size);
        assertThat(grown.energy(states)).isEqualTo(atOnce.energy(states));
        assertThat(grown.recall(Cues.of(states), OPTIONS).states())
                .isEqualTo(atOnce.recall(Cues.of(states), OPTIONS).states());
    }

    @PropertyTest(tries = 10)
    void forgettingIsNeverHavingStored(Seed seed, int size) {
        RandomFeatureModel model = new RandomFeatureModel(0.3, 50 * size);
        RealPatterns all = Draws.gaussian(7 * size, 9, 1, seed.value());
        RandomFeatureMemory kept = model.store(all.range(size, 7 * size), seed);
        RandomFeatureMemory left = model.store(all, seed).forgetting(all.first(size));
        RealPatterns states = Draws.gaussian(20, 9, 1, seed.value() + 1);
        assertThat(left.count()).isEqualTo(kept.count());
        // Up to the rounding of sums, 1e-16 of each, which slopes of the logarithm multiply by some hundreds.
        assertThat(left.energy(states)).containsExactly(kept.energy(states), within(1e-11));
    }

    @Test
    void whatIsForgottenIsNoLongerRecalled() {
        BitPatterns patterns = Draws.bipolar(4, 100, 4);
        RealPatterns cue = noisy((BitPatterns) patterns.first(1), 10);
        RandomFeatureMemory memory = MODEL.store(patterns.as(Encoding.REAL), SEED);
        assertThat(memory.recall(Cues.of(cue), OPTIONS).states().as(Encoding.BIPOLAR))
                .isEqualTo(patterns.first(1));
        RandomFeatureMemory without = memory.forgetting(patterns.first(1).as(Encoding.REAL));
        assertThat(without.recall(Cues.of(cue), RecallOptions.of(50, SEED))
                        .states()
                        .as(Encoding.BIPOLAR))
                .isNotEqualTo(patterns.first(1));
    }

    @Test
    void refusesToForgetAll() {
        RealPatterns patterns = bipolar(3, 10, 5);
        RandomFeatureMemory memory = MODEL.store(patterns, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.forgetting(patterns))
                .withMessageContaining("forgetting 3 patterns would leave none of the 3");
    }

    @Test
    void refusesPatternsOfAnotherKindToo() {
        RandomFeatureMemory memory = MODEL.store(bipolar(3, 10, 5), SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.adding(bipolar(3, 11, 5)))
                .withMessageContaining("10")
                .withMessageContaining("11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.adding(Draws.bipolar(3, 10, 5)))
                .withMessageContaining("BIPOLAR");
        assertThatIllegalArgumentException().isThrownBy(() -> memory.forgetting(Draws.bipolar(1, 10, 5)));
    }

    @Test
    void isOfOneSizeForAnyNumberOfPatterns() {
        assertThat(MODEL.estimatedBytes(1_000_000, 100)).isEqualTo(MODEL.estimatedBytes(1, 100));
    }

    /** Frequencies twice in float, sums of two doubles; then a panel for each worker, and 32 or 64 cues. */
    @Test
    void estimatesWhatItHolds() {
        long stored = 2 * 4L * 4096 * 100 + 2 * 8L * 4096;
        long one = MODEL.estimatedBytes(5, 100);
        long many = MODEL.estimatedBytes(new Workload(Encoding.REAL, 5, 100, 1000, 2));
        assertThat(one).isGreaterThan(stored);
        assertThat(many - stored).isGreaterThan(2 * (one - stored));
    }

    @Test
    void theFirstFeaturesOfManyAreThoseOfFew() {
        RealPatterns patterns = bipolar(3, 20, 6);
        RandomFeatureMemory few = new RandomFeatureModel(0.1, 100).store(patterns, SEED);
        RandomFeatureMemory many = new RandomFeatureModel(0.1, 200).store(patterns, SEED);
        double[] ofFew = new double[100];
        double[] ofMany = new double[200];
        few.map().angles(patterns.row(0), 0, ofFew);
        many.map().angles(patterns.row(0), 0, ofMany);
        assertThat(ofMany).startsWith(ofFew);
    }

    @Test
    void promisesFixedPointsOnlyWithManyFeaturesAndAColdEnough() {
        assertThat(new RandomFeatureModel(0.1, 1024).traits())
                .containsExactlyInAnyOrder(Trait.ENERGY_DESCENDS, Trait.STORES_FIXED_POINTS);
        assertThat(new RandomFeatureModel(0.1, 1023).traits()).containsExactly(Trait.ENERGY_DESCENDS);
        assertThat(new RandomFeatureModel(0.09, 1024).traits()).containsExactly(Trait.ENERGY_DESCENDS);
    }

    @Test
    void saysWhenItIsToBeTrusted() {
        assertThat(MODEL.notes()).singleElement().asString().contains("4096 random features", "below about 2048");
    }

    @Test
    void saysWhatIsTooLarge() {
        RandomFeatureModel model = new RandomFeatureModel(1, 1 << 24);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(bipolar(1, 128, 7), SEED))
                .withMessageContaining("at most 16777215");
    }

    @Test
    void refusesPatternsWhoseAnglesFloatsDoNotTellApart() {
        RandomFeatureModel model = new RandomFeatureModel(1e12, 10);
        RealPatterns near = RealPatterns.of(new float[] {16, 0, 0});
        RealPatterns far = RealPatterns.of(new float[] {1, 2, 3}, new float[] {17, 0, 0});
        RandomFeatureMemory memory = model.store(near, SEED);
        for (ThrowingCallable storing : List.<ThrowingCallable>of(
                () -> model.store(far, SEED), () -> memory.adding(far), () -> memory.forgetting(far))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(storing)
                    .withMessageContainingAll("pattern 1 is 17.0 long", "lower beta");
        }
    }

    @Test
    void takesCuesFarBeyondAnyPattern() {
        RealPatterns far = RealPatterns.of(new float[] {3e38f, -3e38f, 0});
        Recall recall = new RandomFeatureModel(1e12, 10)
                .store(RealPatterns.of(new float[] {1, 2, 3}), SEED)
                .recall(Cues.of(far), OPTIONS);
        assertThat(recall.states().value(0, 0)).isEqualTo(3e38f);
    }
}
