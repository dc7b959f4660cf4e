package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Hebbian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTest {

    private static final int UNITS = 65;
    private static final double ROUNDING = 1e-15;

    private final BitPatterns patterns = Draws.patterns(6, UNITS, "patterns");
    private final BitPatterns cues = Draws.patterns(4, UNITS, "cues");

    /** P(s_i = +1) = 1 / (1 + exp(-2 h / T)): at h = .3 and T = .5, .7685. */
    @Test
    void glauberTakesTheFieldTwiceOverTheTemperature() {
        assertThat(Acceptance.GLAUBER.probability(2 * 0.3, 0.5))
                .isCloseTo(1 - 1 / (1 + StrictMath.exp(-2 * 0.3 / 0.5)), within(ROUNDING));
    }

    @Test
    void metropolisAcceptsWhatCostsNothing() {
        assertThat(Acceptance.METROPOLIS.probability(0, 0.5)).isEqualTo(1);
        assertThat(Acceptance.METROPOLIS.probability(-3, 0.5)).isEqualTo(1);
        assertThat(Acceptance.METROPOLIS.probability(1, 0.5)).isCloseTo(StrictMath.exp(-2), within(ROUNDING));
    }

    @ParameterizedTest
    @EnumSource(Acceptance.class)
    void extremeCostsGiveProbabilities(Acceptance acceptance) {
        assertThat(acceptance.probability(1e300, 1e-300)).isZero();
        assertThat(acceptance.probability(-1e300, 1e-300)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} units")
    @EnumSource(UnitValues.class)
    void aNoisyPathIsThatOfTheFullMatrixWithTheSameDraws(UnitValues values) {
        ThermalNoise noise = new ThermalNoise(0.4, Acceptance.GLAUBER, 3, 5);
        int low = values == UnitValues.BINARY ? 0 : -1;
        FullMatrix matrix = new FullMatrix(patterns, low, 0);
        Recall recall = memory(noise, values)
                .recall(Cues.of((BitPatterns) cues.as(values.encoding())), RecallOptions.of(100, SEED));
        for (int row = 0; row < cues.count(); row++) {
            boolean[] state = FullMatrix.state(cues, row);
            double[] sums = new double[UNITS];
            SweepOrder order =
                    new RandomOrderUpdate().order(UNITS, SEED.child(row).child("order"));
            RandomStream chance = SEED.child(row).child("noise").stream();
            for (int sweep = 1; sweep <= 8; sweep++) {
                for (int unit : order.next()) {
                    double cost = (1 - low) * (state[unit] ? 1 : -1) * matrix.field(state, unit);
                    state[unit] ^= chance.nextDouble() < 1 / (1 + StrictMath.exp(cost / 0.4));
                }
                for (int unit = 0; sweep > 3 && unit < UNITS; unit++) {
                    sums[unit] += state[unit] ? 1 : low;
                }
            }
            assertThat(FullMatrix.state((BitPatterns) recall.states(), row)).isEqualTo(state);
            for (int unit = 0; unit < UNITS; unit++) {
                assertThat(recall.averages().orElseThrow().value(row, unit))
                        .as("row %d, unit %d", row, unit)
                        .isEqualTo((float) (sums[unit] / 5), within(1e-6f));
            }
        }
    }

    @Test
    void aSampleEndsWithItsWindow() {
        Recall recall = recall(new ThermalNoise(0.4, Acceptance.METROPOLIS, 3, 5), 100);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.SAMPLED);
        assertThat(recall.steps(0)).isEqualTo(8);
    }

    @Test
    void aWindowThatIsCutOffEndsAtTheLimit() {
        Recall recall = recall(new ThermalNoise(0.4, Acceptance.GLAUBER, 3, 5), 6);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
        assertThat(recall.steps(0)).isEqualTo(6);
    }

    @Test
    void beforeTheWindowTheLastStateStandsForTheAverage() {
        Recall recall = recall(new ThermalNoise(0.4, Acceptance.GLAUBER, 3, 5), 2);
        assertThat(recall.averages().orElseThrow()).isEqualTo(recall.states().as(Encoding.REAL));
    }

    @Test
    void withoutNoiseThereAreNoAverages() {
        assertThat(recall(new NoNoise(), 100).averages()).isEmpty();
    }

    /** One pattern: m = tanh(m / T), .9575 at T = .5. Of 1001 units and 200 sweeps the error is about .001. */
    @Test
    void oneStoredPatternHasTheMagnetisationOfAMeanField() {
        BitPatterns one = Draws.patterns(1, 1001, "one");
        Memory memory = new ClassicModel(new Hebbian())
                .withNoise(new ThermalNoise(0.5, Acceptance.GLAUBER, 20, 200))
                .store(one, SEED);
        RealPatterns means = memory.recall(Cues.of(one), RecallOptions.of(1000, SEED))
                .averages()
                .orElseThrow();
        double overlap = 0;
        for (int unit = 0; unit < 1001; unit++) {
            overlap += means.value(0, unit) * one.value(0, unit) / 1001;
        }
        assertThat(overlap).isCloseTo(0.957504, within(0.004));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LINEAR, 1, .775, .55, .325, .1", "GEOMETRIC, 1, .562341, .316228, .177828, .1"})
    void annealingTakesItsCourse(AnnealingNoise.Course course, double t1, double t2, double t3, double t4, double t5) {
        AnnealingNoise noise = new AnnealingNoise(1, 0.1, 5, course, Acceptance.GLAUBER);
        double[] expected = {t1, t2, t3, t4, t5};
        for (int sweep = 1; sweep <= 5; sweep++) {
            assertThat(noise.temperature(sweep)).as("sweep %d", sweep).isCloseTo(expected[sweep - 1], within(1e-6));
        }
        assertThat(noise.temperature(6)).isZero();
    }

    @Test
    void annealingEndsAtAFixedPointAfterItsSweeps() {
        AnnealingNoise noise = new AnnealingNoise(1, 0.05, 10, AnnealingNoise.Course.GEOMETRIC, Acceptance.GLAUBER);
        Recall recall = recall(noise, 100);
        for (int row = 0; row < cues.count(); row++) {
            assertThat(recall.stopReason(row)).isEqualTo(StopReason.CONVERGED);
            assertThat(recall.steps(row)).isGreaterThan(10);
        }
    }

    /** In a cooled network the sweeps that follow are alike, so that cycles can be told. */
    @Test
    void aCycleAfterAnnealingIsSeen() {
        BitPatterns pair = BitPatterns.bipolar(new int[] {1, 1});
        Memory memory = new ClassicModel(new Hebbian(), new SynchronousUpdate())
                .withNoise(new AnnealingNoise(1e-9, 1e-9, 1, AnnealingNoise.Course.LINEAR, Acceptance.GLAUBER))
                .store(pair, SEED);
        Recall recall = memory.recall(Cues.of(BitPatterns.bipolar(new int[] {1, -1})), RecallOptions.of(10, SEED));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CYCLE);
    }

    @Test
    void noisyModelsPromiseSamplesAndNoDescent() {
        assertThat(new ClassicModel().withNoise(new ThermalNoise(0.3)).traits())
                .containsExactlyInAnyOrder(Trait.SAMPLES, Trait.ENERGY_IS_EVEN, Trait.ENERGY_SAMPLED);
    }

    @Test
    void aTemperatureOfZeroIsRefused() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ThermalNoise(0))
                .withMessageContaining("above 0");
    }

    private Recall recall(Noise noise, int maxSteps) {
        return memory(noise, UnitValues.BIPOLAR).recall(Cues.of(cues), RecallOptions.of(maxSteps, SEED));
    }

    private Memory memory(Noise noise, UnitValues values) {
        return new ClassicModel(new Hebbian())
                .withNoise(noise)
                .withUnits(values)
                .store(patterns.as(values.encoding()), SEED);
    }
}
