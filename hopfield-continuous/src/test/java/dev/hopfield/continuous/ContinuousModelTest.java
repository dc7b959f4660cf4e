package dev.hopfield.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.LearningPlugin;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuousModelTest {

    private static final Seed SEED = new Seed(1984);

    private final ContinuousModel preset =
            new Binder(Catalog.of(List.of(new ContinuousPlugin(), new LearningPlugin()))).preset(ContinuousModel.class);
    private final Patterns patterns = Draws.bipolar(2, 30, SEED);

    private static MatrixRule accepting(Encoding... encodings) {
        return new MatrixRule(MatrixCouplings::hebbian, Set.of(CouplingTrait.SYMMETRIC), List.of(encodings));
    }

    private int steps(ContinuousModel model) {
        return model.store(patterns, SEED)
                .recall(Cues.of(patterns), RecallOptions.of(100, SEED))
                .steps(0);
    }

    @Test
    void thePresetsAreHebbianCouplingsAndAGainOfFour() {
        assertThat(preset).isEqualTo(Models.hebbian(4, 1, 0, 1e-5));
    }

    @Test
    void theShortConstructorTakesThePresetsOfTheRest() {
        assertThat(new ContinuousModel(new Hebbian(), 4)).isEqualTo(preset);
    }

    @Test
    void aLooserToleranceTakesFewerSteps() {
        assertThat(steps(Models.hebbian(4, 1, 0, 1e-2))).isLessThan(steps(preset));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-310, 9e-10, 1.1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void aGainOutOfRangeIsRefused(double gain) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> Models.hebbian(gain, 1, 0, 1e-5))
                .withMessageContainingAll("gain", String.valueOf(gain));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-310, 9e-10, 1.1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void aTimeConstantOutOfRangeIsRefused(double tau) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> Models.hebbian(4, tau, 0, 1e-5))
                .withMessageContainingAll("tau", String.valueOf(tau));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-310, 9e-10, 1.1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void aToleranceOutOfRangeIsRefused(double tolerance) {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> Models.hebbian(4, 1, 0, tolerance))
                .withMessageContainingAll("tolerance", String.valueOf(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 1e-9, 1e-9", "1e-9, 1e-9, 1e9", "1e9, 1e9, 1e-9", "1e9, 1e9, 1e9"})
    void atTheBoundsRecallsEndWithAFiniteEnergy(double gain, double tau, double tolerance) {
        EnergyMemory memory =
                (EnergyMemory) Models.hebbian(gain, tau, 0, tolerance).store(patterns, SEED);
        Recall recall = memory.recall(Cues.of(patterns), RecallOptions.of(10, SEED));
        assertThat(Arrays.stream(memory.energy(recall.states()))).allMatch(Double::isFinite);
    }

    @Test
    void patternsWhoseFieldsNoFloatHoldsAreNamedAsTheCause() {
        Patterns huge = RealPatterns.of(new float[] {1e20f, -1e20f, 1e20f});
        EnergyMemory memory = (EnergyMemory) preset.store(huge, SEED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.recall(Cues.of(huge), RecallOptions.of(10, SEED)))
                .withMessageContainingAll("local field", "unit 0", "Scale the patterns");
    }

    @Test
    void aRuleForBinaryPatternsOnlyIsRefused() {
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ContinuousModel(accepting(Encoding.BINARY), 4))
                .withMessageContainingAll("learning", "logistic");
    }

    @Test
    void itAcceptsWhatItsRuleAccepts() {
        assertThat(new ContinuousModel(accepting(Encoding.REAL, Encoding.BINARY, Encoding.BIPOLAR), 4).accepts())
                .containsExactly(Encoding.BIPOLAR, Encoding.REAL);
        assertThat(new ContinuousModel(accepting(Encoding.BIPOLAR), 4).accepts())
                .containsExactly(Encoding.BIPOLAR);
    }

    @Test
    void patternsInAnotherEncodingAreRefused() {
        ContinuousModel model = new ContinuousModel(accepting(Encoding.BIPOLAR), 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.store(patterns.as(Encoding.REAL), SEED))
                .withMessageContainingAll("REAL", "BIPOLAR");
    }

    @Test
    void symmetricCouplingsHaveAnEnergyThatFalls() {
        assertThat(preset.traits())
                .containsExactlyInAnyOrder(Trait.ENERGY_DESCENDS, Trait.ENERGY_IS_EVEN, Trait.STORES_FIXED_POINTS);
    }

    @Test
    void couplingsThatOnlyRetainPatternsPromiseNothingOfTheEnergy() {
        assertThat(new ContinuousModel(declaring(CouplingTrait.RETAINS_PATTERNS), 4).traits())
                .containsExactly(Trait.STORES_FIXED_POINTS);
    }

    @Test
    void couplingsThatAreOnlySymmetricPromiseNoRecall() {
        assertThat(new ContinuousModel(declaring(CouplingTrait.SYMMETRIC), 4).traits())
                .containsExactlyInAnyOrder(Trait.ENERGY_DESCENDS, Trait.ENERGY_IS_EVEN);
    }

    private static MatrixRule declaring(CouplingTrait trait) {
        return new MatrixRule(MatrixCouplings::hebbian, Set.of(trait), List.of(Encoding.BIPOLAR));
    }

    @Test
    void aLowGainPromisesNoRecall() {
        assertThat(Models.hebbian(4, 0.4, 0, 1e-5).traits()).doesNotContain(Trait.STORES_FIXED_POINTS);
    }

    @Test
    void outputsFromZeroUpNeedTwiceTheGain() {
        assertThat(logistic(16).traits()).contains(Trait.STORES_FIXED_POINTS);
        assertThat(drawsThatAreRecalled(logistic(16))).isEqualTo(10);
        assertThat(logistic(15.9).traits()).doesNotContain(Trait.STORES_FIXED_POINTS);
        assertThat(drawsThatAreRecalled(logistic(8))).isLessThan(10);
    }

    private static int drawsThatAreRecalled(ContinuousModel model) {
        int whole = 0;
        for (int draw = 0; draw < 10; draw++) {
            Patterns binary = Draws.bipolar(4, 200, SEED.child(draw)).as(Encoding.BINARY);
            Recall recall = model.store(binary, SEED).recall(Cues.of(binary), RecallOptions.of(1000, SEED));
            whole += recall.states().as(Encoding.BINARY).equals(binary) ? 1 : 0;
        }
        return whole;
    }

    private static ContinuousModel logistic(double gain) {
        return new ContinuousModel(new Hebbian(), new Logistic(gain));
    }

    @Test
    void anInputMakesTheEnergyUneven() {
        ContinuousModel driven = Models.hebbian(4, 1, 0.1, 1e-5);
        assertThat(driven.traits()).containsExactly(Trait.ENERGY_DESCENDS);
    }

    @Test
    void aStrongInputDecidesEveryUnit() {
        ContinuousModel driven = Models.hebbian(4, 1, -5, 1e-5);
        RealPatterns answer = (RealPatterns) driven.store(patterns, SEED)
                .recall(Cues.of(patterns), RecallOptions.of(200, SEED))
                .states();
        assertThat(answer.as(Encoding.BIPOLAR)).isEqualTo(allDown(patterns.count(), patterns.units()));
    }

    private static BitPatterns allDown(int count, int units) {
        return BitPatterns.builder(Encoding.BIPOLAR, count, units).build();
    }

    @Test
    void theEstimateHoldsThatOfTheRule() {
        assertThat(preset.estimatedBytes(1000, 500)).isGreaterThan(new Hebbian().estimatedBytes(1000, 500));
    }

    @Test
    void refusesRulesWithDelays() {
        MatrixRule rule =
                new MatrixRule(MatrixCouplings::hebbian, Set.of(CouplingTrait.DELAYED), List.of(Encoding.BIPOLAR));
        assertThatExceptionOfType(InvalidParameter.class)
                .isThrownBy(() -> new ContinuousModel(rule, 4))
                .withMessageContaining("without delay");
    }

    @Test
    void tellsTheFieldsThatDriveItsNeurons() {
        ContinuousModel model = Models.hebbian(4, 1, 0.25, 1e-5);
        CoupledMemory memory = (CoupledMemory) model.store(patterns, SEED);
        float plain = memory.couplings().fields(patterns).value(1, 7);
        assertThat(memory.localFields(patterns).value(1, 7)).isEqualTo(plain + 0.25f);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.localFields(patterns.as(Encoding.BINARY)))
                .withMessageContaining("BINARY");
    }
}
