package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuousMemoryTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 50;
    private static final RecallOptions OPTIONS = RecallOptions.of(100, SEED);

    private final BitPatterns patterns = Draws.bipolar(4, UNITS, SEED.child("patterns"));
    private final EnergyMemory memory = (EnergyMemory) new ContinuousModel(new Hebbian(), 4).store(patterns, SEED);

    @Test
    void knownUnitsAreHeldExactlyWhenAsked() {
        Patterns states = Draws.graded(3, UNITS, SEED.child("cues"));
        BitPatterns known = Draws.bipolar(3, UNITS, SEED.child("known"));
        Patterns end = memory.recall(Cues.of(states, known), OPTIONS.withClampKnown(true))
                .states();
        for (int row = 0; row < states.count(); row++) {
            for (int unit = 0; unit < UNITS; unit++) {
                if (known.bit(row, unit)) {
                    assertThat(end.value(row, unit)).isEqualTo(states.value(row, unit));
                }
            }
        }
    }

    @Test
    void unknownUnitsRestInTheFieldOfTheHeldOnes() {
        BitPatterns known = Draws.bipolar(1, UNITS, SEED.child("known"));
        Patterns cue = Draws.flipped(patterns.first(1), 0.2, SEED.child("noise"));
        Patterns end =
                memory.recall(Cues.of(cue, known), OPTIONS.withClampKnown(true)).states();
        double[] fields = MatrixCouplings.hebbian(patterns).fields(Draws.row(end, 0));
        for (int unit = 0; unit < UNITS; unit++) {
            if (!known.bit(0, unit)) {
                assertThat((double) end.value(0, unit))
                        .as("V = tanh(beta h) at unit %s, to the tolerance times beta", unit)
                        .isCloseTo(StrictMath.tanh(4 * fields[unit]), within(1e-4));
            }
        }
    }

    @Test
    void aCueThatIsHeldAltogetherIsItsOwnAnswer() {
        Recall recall = memory.recall(Cues.of(patterns), OPTIONS.withClampKnown(true));
        assertThat(recall.states()).isEqualTo(patterns.as(Encoding.REAL));
        assertThat(recall.steps(0)).isZero();
    }

    @Test
    void theMaskChangesNothingUnlessHoldingIsAsked() {
        BitPatterns known = Draws.bipolar(patterns.count(), UNITS, SEED.child("known"));
        assertThat(memory.recall(Cues.of(patterns, known), OPTIONS).states())
                .isEqualTo(memory.recall(Cues.of(patterns), OPTIONS).states());
    }

    @Test
    void cuesBeyondOneAreCutOff() {
        float[] beyond = new float[UNITS];
        float[] cut = new float[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            beyond[unit] = (unit - UNITS / 2) * 0.3f;
            cut[unit] = Math.max(-1, Math.min(1, beyond[unit]));
        }
        assertThat(memory.recall(Cues.of(RealPatterns.of(beyond)), OPTIONS).states())
                .isEqualTo(memory.recall(Cues.of(RealPatterns.of(cut)), OPTIONS).states());
    }

    @Test
    void bipolarCuesAreTheRealNumbersThatTheyStandFor() {
        assertThat(memory.recall(Cues.of(patterns), OPTIONS).states())
                .isEqualTo(memory.recall(Cues.of(patterns.as(Encoding.REAL)), OPTIONS)
                        .states());
    }

    @Test
    void theObserverSeesTheStepsOfARowInOrder() {
        List<Integer> steps = new ArrayList<>();
        Recall recall = memory.recall(
                Cues.of(patterns.first(1)), OPTIONS.withFirstRow(7).observedBy(step -> {
                    assertThat(step.row()).isEqualTo(7);
                    steps.add(step.step());
                }));
        assertThat(steps).hasSize(recall.steps(0) + 1).isSorted().startsWith(0, 1);
    }

    @Test
    void theObserverSeesTheEnergyOfTheState() {
        memory.recall(
                Cues.of(patterns.first(1)),
                OPTIONS.observedBy(step -> assertThat(step.energy().orElseThrow())
                        .as("step %s; the state is rounded to floats, 3e-8 for each unit", step.step())
                        .isCloseTo(memory.energy(step.state())[0], within(UNITS * 3e-8))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1000, 1e6, 1e9})
    void theHighestGainsComeToAnEnd(double gain) {
        EnergyMemory steep = (EnergyMemory) new ContinuousModel(new Hebbian(), gain).store(patterns, SEED);
        Recall recall = steep.recall(Cues.of(Draws.flipped(patterns, 0.3, SEED.child("noise"))), OPTIONS);
        for (int row = 0; row < patterns.count(); row++) {
            assertThat(recall.stopReason(row)).isIn(StopReason.CONVERGED, StopReason.STEP_LIMIT);
        }
    }

    /** At a finite gain tau stored patterns are where every unit is drawn to already, however strongly. */
    @ParameterizedTest
    @ValueSource(doubles = {1e300, Double.POSITIVE_INFINITY})
    void aFlowEndsWithAFiniteStateWhateverTheGain(double beta) {
        Couplings couplings = new Hebbian().learn(patterns, SEED);
        GradedNetwork network =
                new GradedNetwork(new CoupledFields(couplings), new Tanh(1), beta, new double[0], new double[0], true);
        for (Integrator integrator : List.of(new DormandPrince(), new Euler(1), new FixedPointIteration(1))) {
            Memory absurd = new ContinuousMemory(
                    network, couplings, new Dynamics(integrator, 1e-5, 0), List.of(Encoding.BIPOLAR));
            Recall recall = absurd.recall(Cues.of(patterns), OPTIONS);
            assertThat(recall.stopReason(0))
                    .as("%s", integrator)
                    .isEqualTo(Double.isFinite(beta) ? StopReason.CONVERGED : StopReason.DIVERGED);
            assertThat(recall.states().as(Encoding.BIPOLAR)).isEqualTo(patterns);
        }
    }

    @Test
    void aFlowTooAbruptToFollowIsAResult() {
        EnergyMemory steep = (EnergyMemory) Models.hebbian(1e9, 1e6, 0, 1e-5).store(patterns, SEED);
        Recall recall = steep.recall(Cues.of(Draws.graded(1, UNITS, SEED.child("cues"))), OPTIONS);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.DIVERGED);
    }

    @Test
    void cuesOfAnotherSizeAreRefused() {
        Cues cues = Cues.of(Draws.bipolar(1, UNITS + 1, SEED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.recall(cues, OPTIONS))
                .withMessageContainingAll("50", "51");
    }

    @Test
    void binaryCuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.recall(Cues.of(patterns.as(Encoding.BINARY)), OPTIONS))
                .withMessageContaining("BINARY");
    }

    @Test
    void theEnergyOfStatesOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(Draws.bipolar(1, UNITS - 1, SEED)))
                .withMessageContainingAll("50", "49");
    }

    @Test
    void theEnergyBeyondOneIsInfinite() {
        float[] state = new float[UNITS];
        state[3] = -1.5f;
        assertThat(memory.energy(RealPatterns.of(new float[UNITS], state)))
                .containsExactly(0, Double.POSITIVE_INFINITY);
    }

    @Test
    void theEnergyOfBinaryStatesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(patterns.as(Encoding.BINARY)))
                .withMessageContaining("BINARY");
    }

    @Test
    void theEnergyOfCornersIsTheSameInBitsAndNumbers() {
        double[] bits = memory.energy(patterns);
        double[] numbers = memory.energy(patterns.as(Encoding.REAL));
        assertThat(bits).containsExactly(numbers, within(1e-12));
    }
}
