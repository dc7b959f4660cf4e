package dev.hopfield.runner.measure;

import static dev.hopfield.runner.measure.Searched.INVALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.SolutionMetric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionMetricsTest {

    /** Of a quotient or a sum of a few terms. */
    private static final double ROUNDING = 1e-15;

    private static final Searched TOURS = Searched.minimising(4, 5, INVALID, 4, 6);

    private static List<SolutionMetric> metrics() {
        return List.of(
                new Validity(),
                new Quality(),
                new AnswerValue(),
                new Optimal(),
                new Ends(),
                new Stops(),
                new Energy(),
                new Steps());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void haveANumberForEachColumn(SolutionMetric metric) {
        assertThat(TOURS.measured(metric)).hasSize(metric.columns().size());
    }

    @Test
    void validityIsTheFractionOfStartsWithAValidAnswer() {
        assertThat(TOURS.measured(new Validity())).containsExactly(0.75);
    }

    @Test
    void valueIsTheMeanAndTheBestOfValidAnswers() {
        assertThat(TOURS.measured(new AnswerValue())).containsExactly(5, 4);
        assertThat(TOURS.maximising().measured(new AnswerValue())).containsExactly(5, 6);
    }

    @Test
    void qualityIsOneForTheBestAndMoreForLongerTours() {
        assertThat(TOURS.measured(new Quality())).containsExactly(1.25, 1);
    }

    @Test
    void qualityIsLessThanOneForLighterCuts() {
        assertThat(Searched.minimising(10, 4, 8).maximising().measured(new Quality()))
                .containsExactly(new double[] {0.6, 0.8}, within(ROUNDING));
    }

    @Test
    void qualityIsLessThanOneForHigherEnergiesThanANegativeOptimum() {
        assertThat(Searched.minimising(-10, -9, -5).measured(new Quality()))
                .containsExactly(new double[] {0.7, 0.9}, within(ROUNDING));
    }

    @Test
    void qualityIsNotMeasuredAgainstZeroOrNothing() {
        assertThat(Searched.minimising(0, 1, 0).measured(new Quality())).containsExactly(Double.NaN, Double.NaN);
        assertThat(TOURS.withoutOptimum().measured(new Quality())).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void nothingIsWorthAnythingWhereNothingIsValid() {
        Searched none = Searched.minimising(4, INVALID, INVALID);
        assertThat(none.measured(new AnswerValue())).containsOnly(Double.NaN);
        assertThat(none.measured(new Quality())).containsOnly(Double.NaN);
        assertThat(none.measured(new Optimal())).containsExactly(0);
    }

    @Test
    void optimalIsTheFractionOfAllStartsThatReachTheOptimum() {
        assertThat(TOURS.measured(new Optimal())).containsExactly(0.25);
        assertThat(TOURS.withoutOptimum().measured(new Optimal())).containsExactly(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, -4, 1e-3, 1e12})
    void optimalForgivesRoundingsOnly(double optimum) {
        assertThat(Searched.minimising(optimum, optimum * (1 + 0.9e-9), optimum * (1 - 0.9e-9))
                        .measured(new Optimal()))
                .containsExactly(1);
        assertThat(Searched.minimising(optimum, optimum * (1 + 1.1e-9), optimum * (1 - 1.1e-9))
                        .measured(new Optimal()))
                .containsExactly(0);
    }

    @Test
    void optimalForgivesNothingAtZero() {
        assertThat(Searched.minimising(0, 0, 1e-300, -0.0, 1).measured(new Optimal()))
                .containsExactly(0.5);
    }

    @Test
    void endsAreValidFrozenOrUnsettled() {
        Searched ended = Searched.minimising(4, 5, INVALID, 4, INVALID, INVALID)
                .endedBy(
                        StopReason.CONVERGED,
                        StopReason.CONVERGED,
                        StopReason.STEP_LIMIT,
                        StopReason.STEP_LIMIT,
                        StopReason.SAMPLED);
        assertThat(new Ends().columns()).containsExactly("ends-valid", "ends-frozen", "ends-unsettled");
        assertThat(ended.measured(new Ends())).containsExactly(0.4, 0.2, 0.4);
    }

    @Test
    void stopsTellWhyStartsEnded() {
        Searched ended = TOURS.endedBy(StopReason.CONVERGED, StopReason.STEP_LIMIT, StopReason.DIVERGED);
        assertThat(new Stops().columns())
                .containsExactly(
                        "stops-converged",
                        "stops-cycle",
                        "stops-step-limit",
                        "stops-sampled",
                        "stops-completed",
                        "stops-diverged");
        assertThat(ended.measured(new Stops())).containsExactly(0.5, 0, 0.25, 0, 0, 0.25);
    }

    /** Energies are -1, 1, 3 and 5. */
    @Test
    void energyIsTheMeanOverAllStarts() {
        assertThat(TOURS.measured(new Energy())).containsExactly(2);
    }

    /** Steps are 0, 10, 20 and 30. */
    @Test
    void stepsAreTheMeanOverAllStarts() {
        assertThat(TOURS.measured(new Steps())).containsExactly(15);
    }
}
