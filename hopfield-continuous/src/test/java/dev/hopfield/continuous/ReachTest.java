package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.GrowingMemory;
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
import dev.hopfield.learning.Palimpsest;
import dev.hopfield.learning.PseudoInverse;
import dev.hopfield.learning.Sparse;
import dev.hopfield.learning.Storkey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What graded networks do beyond recall with the presets: rules, inputs, growth, steps that are too long. */
class ReachTest {

    private static final Seed SEED = new Seed(1984);
    private static final int UNITS = 120;
    private static final RecallOptions OPTIONS = RecallOptions.of(1000, SEED);

    /** A state at rest to 1e-5 is off by that over the rate of its slowest mode. */
    private static final double AT_REST = 1e-3;

    private final BitPatterns patterns = Draws.bipolar(4, UNITS, SEED.child("patterns"));
    private final BitPatterns cues = Draws.flipped(patterns, 0.1, SEED.child("noise"));

    static Stream<LearningRule> rules() {
        return Stream.of(new Hebbian(), new PseudoInverse(), new Storkey(), new Palimpsest(4.108));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everySymmetricRuleHasAnEnergyAndRecalls(LearningRule rule) {
        Memory memory = new ContinuousModel(rule, 8).store(patterns, SEED);
        assertThat(memory).isInstanceOf(EnergyMemory.class);
        Patterns answer = memory.recall(Cues.of(cues), OPTIONS).states().as(Encoding.BIPOLAR);
        assertThat(answer).isEqualTo(patterns);
    }

    @Test
    void realPatternsAreLearntAndLowerTheEnergy() {
        RealPatterns real = Draws.graded(3, UNITS, SEED.child("real"));
        EnergyMemory memory = (EnergyMemory) new ContinuousModel(new PseudoInverse(), 8).store(real, SEED);
        Recall recall = memory.recall(Cues.of(real), OPTIONS);
        double[] before = memory.energy(real);
        double[] after = memory.energy(recall.states());
        for (int row = 0; row < 3; row++) {
            assertThat(after[row]).isLessThan(before[row]);
            assertThat(recall.stopReason(row)).isEqualTo(StopReason.CONVERGED);
        }
    }

    @Test
    void aRuleForZeroAndOneTakesItsThresholdsAsInputs() {
        BitPatterns sparse = sparse();
        ContinuousModel model = new ContinuousModel(new Sparse(), new Logistic(60));
        Recall recall = model.store(sparse, SEED).recall(Cues.of(sparse), OPTIONS);
        assertThat(recall.states().as(Encoding.BINARY)).isEqualTo(sparse);
    }

    private static BitPatterns sparse() {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BINARY, 4, UNITS);
        for (int row = 0; row < 4; row++) {
            int[] order = SEED.child("sparse").child(row).stream().permutation(UNITS);
            for (int k = 0; k < 12; k++) {
                builder.set(row, order[k], true);
            }
        }
        return builder.build();
    }

    @Test
    void aRuleForZeroAndOneNeedsOutputsFromZero() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ContinuousModel(new Sparse(), 4))
                .withMessageContaining("logistic");
    }

    @Test
    void aLogisticNetworkIsTheSignedOneInOtherUnits() {
        // V = (1 + s) / 2 and s = tanh(x / 2): the same fixed points where inputs take half the row sums off.
        double gain = 16;
        List<Double> offsets = rowSums().stream().map(sum -> -sum / 2).toList();
        Patterns binary = cues.as(Encoding.BINARY);
        RealPatterns outputs = (RealPatterns) new ContinuousModel(new Hebbian(), new Logistic(gain))
                .withBiases(offsets)
                .store(patterns.as(Encoding.BINARY), SEED)
                .recall(Cues.of(binary), OPTIONS)
                .states();
        Patterns signed = new ContinuousModel(new Hebbian(), gain / 4)
                .store(patterns, SEED)
                .recall(Cues.of(cues), OPTIONS)
                .states();
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(2 * outputs.value(0, unit) - 1).isCloseTo(signed.value(0, unit), within((float) AT_REST));
        }
    }

    private List<Double> rowSums() {
        double[] ones = new double[UNITS];
        Arrays.fill(ones, 1);
        return Arrays.stream(MatrixCouplings.hebbian(patterns).fields(ones))
                .boxed()
                .toList();
    }

    @Test
    void inputsOfTheirOwnDecideUnitsThatNothingElseDrives() {
        List<Double> biases = IntStream.range(0, UNITS)
                .mapToObj(unit -> unit % 3 == 0 ? 5.0 : -5.0)
                .toList();
        Patterns answer = new ContinuousModel(new Hebbian(), 4)
                .withBiases(biases)
                .store(patterns, SEED)
                .recall(Cues.of(cues), OPTIONS)
                .states();
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(answer.value(0, unit) > 0).isEqualTo(unit % 3 == 0);
        }
    }

    @Test
    void listsMustNameEveryUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContinuousModel(new Hebbian(), 4)
                        .withBiases(List.of(1.0, 2.0))
                        .store(patterns, SEED))
                .withMessageContaining("2 biases for 120 units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContinuousModel(new Hebbian(), 4)
                        .withTaus(List.of(1.0))
                        .store(patterns, SEED))
                .withMessageContaining("1 taus for 120 units");
    }

    @Test
    void listsAreCheckedLikeSingleNumbers() {
        ContinuousModel model = new ContinuousModel(new Hebbian(), 4);
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> model.withBiases(List.of(2e6)))
                .withMessageContaining("biases");
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> model.withTaus(List.of(0.0)))
                .withMessageContaining("taus");
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> model.withStimulus(-2e6))
                .withMessageContaining("stimulus");
    }

    @Test
    void equalTimeConstantsOfTheirOwnAreTheCommonOne() {
        Patterns own = new ContinuousModel(new Hebbian(), 4)
                .withTaus(Collections.nCopies(UNITS, 0.7))
                .store(patterns, SEED)
                .recall(Cues.of(cues), OPTIONS)
                .states();
        Patterns common = new ContinuousModel(new Hebbian(), 4)
                .withTau(0.7)
                .store(patterns, SEED)
                .recall(Cues.of(cues), OPTIONS)
                .states();
        assertThat(own).isEqualTo(common);
    }

    @Test
    void aStimulusHoldsWhatTheMemoryWouldLose() {
        BitPatterns stranger = Draws.bipolar(1, UNITS, SEED.child("stranger"));
        ContinuousModel model = new ContinuousModel(new Hebbian(), 4);
        Patterns free =
                model.store(patterns, SEED).recall(Cues.of(stranger), OPTIONS).states();
        Patterns driven = model.withStimulus(3)
                .store(patterns, SEED)
                .recall(Cues.of(stranger), OPTIONS)
                .states();
        assertThat(driven.as(Encoding.BIPOLAR)).isEqualTo(stranger);
        assertThat(free.as(Encoding.BIPOLAR)).isNotEqualTo(stranger);
    }

    @Test
    void whatIsForgottenIsAsIfItHadNeverBeenStored() {
        ContinuousModel model = new ContinuousModel(new Hebbian(), 4);
        GrowingMemory grown = ((GrowingMemory) model.store(patterns.range(0, 3), SEED))
                .adding(patterns.range(3, 4), SEED)
                .forgetting(1);
        Memory fresh = model.store(patterns.select(0, 2, 3), SEED);
        assertThat(grown.recall(Cues.of(cues), OPTIONS).states())
                .isEqualTo(fresh.recall(Cues.of(cues), OPTIONS).states());
        assertThat(grown.patterns().count()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grown.adding(patterns.as(Encoding.REAL), SEED))
                .withMessageContaining("REAL");
    }

    @Test
    void stepsThatAreTooLongAreTold() {
        ContinuousModel steep = new ContinuousModel(new PseudoInverse(), 200);
        BitPatterns many = Draws.bipolar(60, UNITS, SEED.child("many"));
        Patterns noisy = Draws.flipped(many, 0.1, SEED.child("noise"));
        Recall swinging = steep.withIntegrator(new Euler(1)).store(many, SEED).recall(Cues.of(noisy), OPTIONS);
        assertThat(swinging.notes()).singleElement().asString().contains("energy rise", "euler shorter than 1,");
        Recall calm = steep.store(many, SEED).recall(Cues.of(noisy), OPTIONS);
        assertThat(calm.notes()).isEmpty();
        Recall guarded = steep.withIntegrator(new FixedPointIteration(1))
                .store(many, SEED)
                .recall(Cues.of(noisy), OPTIONS);
        assertThat(guarded.notes()).isEmpty();
    }

    @Test
    void energiesThatVanishAreNotSeenToRise() {
        // All outputs go to 0, and the energy with them: what is left is the rounding of Lagrangians.
        Patterns binary = patterns.as(Encoding.BINARY);
        Recall quiet = new ContinuousModel(new Hebbian(), new Logistic(50))
                .withInput(-0.7)
                .store(binary, SEED)
                .recall(Cues.of(binary), OPTIONS);
        assertThat(quiet.states().value(0, 0)).isLessThan(1e-10f);
        assertThat(quiet.notes()).isEmpty();
    }

    @Test
    void integratorsThatDoNotSeeToTheEnergyPromiseNothing() {
        ContinuousModel model = new ContinuousModel(new Hebbian(), 4).withIntegrator(new Euler(0.1));
        assertThat(model.notes()).singleElement().asString().contains("promises no descent");
        assertThat(new ContinuousModel(new Hebbian(), 4).notes()).isEmpty();
    }

    @Test
    void whatKeepsNothingAndWhatIsDrivenByCuesIsNoted() {
        assertThat(new ContinuousModel(new Hebbian(), 1).notes())
                .singleElement()
                .asString()
                .contains("keeps no pattern");
        assertThat(new ContinuousModel(new Hebbian(), 1).withTau(1.1).notes()).isEmpty();
        assertThat(new ContinuousModel(new Hebbian(), 4).withStimulus(0.1).notes())
                .singleElement()
                .asString()
                .contains("stimulus");
    }

    @Test
    void outputsWithoutALimitMayDiverge() {
        ContinuousModel model = new ContinuousModel(new Hebbian(), new RectifiedPower(10, 2));
        Recall recall =
                model.store(patterns.as(Encoding.BINARY), SEED).recall(Cues.of(patterns.as(Encoding.BINARY)), OPTIONS);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.DIVERGED);
        assertThat(recall.states().value(0, 0)).isFinite();
    }

    @Test
    void allIntegratorsComeToTheSameRest() {
        ContinuousModel model = new ContinuousModel(new Hebbian(), 3).withTolerance(1e-6);
        Patterns exact =
                model.store(patterns, SEED).recall(Cues.of(cues), OPTIONS).states();
        for (Integrator integrator : List.of(new Euler(0.05), new RungeKutta(0.2), new FixedPointIteration(1))) {
            Recall recall =
                    model.withIntegrator(integrator).store(patterns, SEED).recall(Cues.of(cues), OPTIONS);
            for (int row = 0; row < cues.count(); row++) {
                assertThat(recall.stopReason(row)).isEqualTo(StopReason.CONVERGED);
                for (int unit = 0; unit < UNITS; unit++) {
                    assertThat(recall.states().value(row, unit))
                            .as("%s, row %s, unit %s", integrator, row, unit)
                            .isCloseTo(exact.value(row, unit), within(1e-5f));
                }
            }
        }
    }

    @Test
    void theIterationIsAsFastAsAny() {
        Memory memory = new ContinuousModel(new Hebbian(), 3)
                .withIntegrator(new FixedPointIteration(1))
                .store(patterns, SEED);
        assertThat(memory.recall(Cues.of(cues), OPTIONS).steps(0)).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 1e3, 1e9})
    void theIterationDescendsHoweverFarItsStepsWouldGo(double gain) {
        // Both units drive the other away: moved together, they would swing between the two worst states.
        LearningRule rivals = MatrixRule.always(new MatrixCouplings(new double[][] {{0, -1}, {-1, 0}}));
        Recall recall = new ContinuousModel(rivals, gain)
                .withTau(1e9)
                .withIntegrator(new FixedPointIteration(1))
                .store(Draws.bipolar(1, 2, SEED), SEED)
                .recall(Cues.of(RealPatterns.of(new float[] {0.5f, 0.6f})), OPTIONS);
        assertThat(recall.notes()).isEmpty();
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
        assertThat(recall.states().value(0, 0)).isNegative();
        assertThat(recall.states().value(0, 1)).isPositive();
    }
}
