package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.toy.Answer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    private static final double PRESET = 0.95;

    private static final Patterns BITS = Walsh.patterns(9);
    private static final Patterns REALS = BITS.as(Encoding.REAL);

    private static Verdict verdict(Outcome outcome) {
        return new Verdicts(PRESET).verdicts(outcome)[0];
    }

    /** The verdict on the sign of a weighted sum of patterns; cue 0 is asked. */
    private static Verdict bits(int... weights) {
        return verdict(HandMade.real(BITS, Walsh.sum(weights)));
    }

    private static Verdict reals(int... weights) {
        return verdict(HandMade.outcome(REALS, RealPatterns.of(Walsh.sum(weights)), Encoding.REAL));
    }

    @Test
    void recognisesTheTarget() {
        assertThat(bits(1)).isEqualTo(Verdict.TARGET);
        assertThat(reals(1)).isEqualTo(Verdict.TARGET);
    }

    @Test
    void recognisesATargetWithAFewWrongUnits() {
        float[] state = Walsh.sum(1);
        for (int unit = 0; unit < 12; unit++) {
            state[unit] = -state[unit];
        }
        assertThat(verdict(HandMade.real(BITS, state))).isEqualTo(Verdict.TARGET);
    }

    @Test
    void recognisesTheReverse() {
        assertThat(bits(-1)).isEqualTo(Verdict.REVERSE);
        assertThat(reals(-1)).isEqualTo(Verdict.REVERSE);
    }

    @Test
    void recognisesAnotherPattern() {
        assertThat(bits(0, 0, 1)).isEqualTo(Verdict.OTHER);
        assertThat(reals(0, 0, 1)).isEqualTo(Verdict.OTHER);
    }

    @Test
    void takesTheReverseOfAnotherPatternForThatPattern() {
        assertThat(bits(0, 0, -1)).isEqualTo(Verdict.OTHER);
        assertThat(reals(0, 0, -1)).isEqualTo(Verdict.OTHER);
    }

    @Test
    void takesAStateOfTiesForNothingThatIsStored() {
        Patterns opposite = BitPatterns.bipolar(new int[] {1, 1, -1}, new int[] {-1, -1, 1});
        assertThat(verdict(HandMade.real(opposite, new float[3]))).isEqualTo(Verdict.SPURIOUS);
    }

    @Test
    void takesTheTargetWhereAnotherPatternIsEqual() {
        Patterns twins = BITS.select(0, 0);
        assertThat(verdict(HandMade.outcome(twins, twins.first(1), Encoding.BIPOLAR)))
                .isEqualTo(Verdict.TARGET);
    }

    @Test
    void recognisesAMixtureOfThreePatterns() {
        assertThat(bits(1, 1, 1)).isEqualTo(Verdict.MIXTURE);
        assertThat(bits(1, 0, -1, 0, 1)).isEqualTo(Verdict.MIXTURE);
    }

    @Test
    void recognisesAMixtureOfSevenPatterns() {
        assertThat(bits(1, 1, 1, 1, 1, 1, 1)).isEqualTo(Verdict.MIXTURE);
    }

    @Test
    void recognisesAMixtureOfTwoRealPatterns() {
        assertThat(reals(1, 1)).isEqualTo(Verdict.MIXTURE);
        assertThat(reals(0, 1, -1)).isEqualTo(Verdict.MIXTURE);
    }

    @Test
    void recognisesAnAverageOfManyPatterns() {
        assertThat(bits(1, 1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(Verdict.AVERAGE);
        assertThat(reals(1, 1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(Verdict.AVERAGE);
    }

    @Test
    void callsAStateSpuriousThatIsUncorrelatedWithAllPatterns() {
        Patterns stored = BITS.first(5);
        assertThat(verdict(HandMade.real(stored, Walsh.sum(0, 0, 0, 0, 0, 0, 1))))
                .isEqualTo(Verdict.SPURIOUS);
    }

    @Test
    void callsAStateSpuriousThatIsHalfLikeThePattern() {
        Patterns stored = BITS.first(2);
        assertThat(verdict(HandMade.real(stored, Walsh.sum(2, 0, 1, 1, 1)))).isEqualTo(Verdict.SPURIOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "CYCLE, CYCLE",
        "STEP_LIMIT, NOT_CONVERGED",
        "DIVERGED, DIVERGED",
        "CONVERGED, TARGET",
        "COMPLETED, TARGET"
    })
    void goesByWhyRecallStopped(StopReason reason, Verdict verdict) {
        assertThat(verdict(HandMade.stopped(reason))).isEqualTo(verdict);
    }

    @Test
    void comparesBinaryPatternsWithBipolarStates() {
        assertThat(verdict(HandMade.outcome(BITS.as(Encoding.BINARY), BITS, Encoding.BIPOLAR)))
                .isEqualTo(Verdict.TARGET);
    }

    @Test
    void recognisesAMixtureOfBinaryPatterns() {
        assertThat(verdict(HandMade.outcome(
                        BITS.as(Encoding.BINARY), RealPatterns.of(Walsh.sum(1, 1, 1)), Encoding.BIPOLAR)))
                .isEqualTo(Verdict.MIXTURE);
    }

    @Test
    void asksForLessAtALowerThreshold() {
        Outcome halfLike = HandMade.real(BITS.first(2), Walsh.sum(2, 0, 1, 1, 1));
        assertThat(new Verdicts(0.5).verdicts(halfLike)).containsExactly(Verdict.TARGET);
    }

    @Test
    void measuresFractionsOfCues() {
        Patterns patterns = BITS.first(4);
        BitPatterns states = (BitPatterns) BITS.select(0, 0, 2, 2);
        double[] fractions = new Verdicts(PRESET).measure(HandMade.outcome(patterns, states, Encoding.BIPOLAR));
        assertThat(fractions[Verdict.TARGET.ordinal()]).isEqualTo(0.5);
        assertThat(fractions[Verdict.OTHER.ordinal()]).isEqualTo(0.5);
        assertThat(Arrays.stream(fractions).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void hasAColumnForEachVerdict() {
        assertThat(new Verdicts(PRESET).columns())
                .containsExactly(
                        "verdict-target",
                        "verdict-reverse",
                        "verdict-other",
                        "verdict-mixture",
                        "verdict-average",
                        "verdict-global",
                        "verdict-spurious",
                        "verdict-cycle",
                        "verdict-not-converged",
                        "verdict-diverged");
    }

    /** A state of 9 patterns that is like none of them, and of which a memory says how many are averaged in it. */
    private static Verdict weighed(Patterns patterns, StopReason reason, double participation) {
        RealPatterns state = RealPatterns.of(Walsh.sum(2, 0, 1, 1, 1));
        return verdict(HandMade.weighed(patterns, Answer.of(state, reason), participation));
    }

    @ParameterizedTest
    @CsvSource({
        "0, SPURIOUS",
        "1, MIXTURE",
        "2, MIXTURE",
        "7.4, MIXTURE",
        "7.6, AVERAGE",
        "8, AVERAGE",
        "8.2, GLOBAL",
        "9, GLOBAL"
    })
    void goesByTheSharesThatAMemoryTells(double participation, Verdict verdict) {
        assertThat(weighed(BITS, StopReason.CONVERGED, participation)).isEqualTo(verdict);
        assertThat(weighed(REALS, StopReason.COMPLETED, participation)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, SPURIOUS", "2, 2, GLOBAL", "2, 1.7, MIXTURE", "5, 4.5, GLOBAL", "5, 3, MIXTURE"})
    void takesAllOfAFewPatternsForAll(int stored, double participation, Verdict verdict) {
        Patterns patterns = BITS.select(5, 6, 7, 8, 1).first(stored);
        assertThat(weighed(patterns, StopReason.CONVERGED, participation)).isEqualTo(verdict);
    }

    @Test
    void asksForNoSharesOfAStateThatIsAPattern() {
        Outcome outcome = HandMade.weighed(BITS, Answer.fixedPoints(BITS.first(1)), 9);
        assertThat(verdict(outcome)).isEqualTo(Verdict.TARGET);
    }

    @Test
    void asksForNoSharesOfAStateThatDidNotConverge() {
        assertThat(weighed(BITS, StopReason.STEP_LIMIT, 9)).isEqualTo(Verdict.NOT_CONVERGED);
        assertThat(weighed(BITS, StopReason.CYCLE, 9)).isEqualTo(Verdict.CYCLE);
    }

    /** The shares are those in the last state, which is not what is judged. */
    @Test
    void comparesAveragesOverTimeWithSumsWhateverTheShares() {
        RealPatterns means = RealPatterns.of(Walsh.sum(1, 1, 1));
        Recall recall =
                Recall.of(BITS.first(1), new int[] {60}, new StopReason[] {StopReason.SAMPLED}, Optional.of(means));
        assertThat(verdict(HandMade.weighed(BITS, recall, 9))).isEqualTo(Verdict.MIXTURE);
    }

    @Test
    void comparesWhatAKeyCalledUpWithTheValues() {
        Patterns keys = BitPatterns.bipolar(new int[] {1, 1}, new int[] {1, -1}, new int[] {-1, 1});
        Patterns states = RealPatterns.of(Walsh.sum(1), Walsh.sum(1), Walsh.sum(1, 1, 1));
        for (Encoding encoding : Encoding.values()) {
            Outcome outcome = HandMade.pairs(keys, Walsh.patterns(3).as(encoding), states, Encoding.BIPOLAR);
            assertThat(new Verdicts(PRESET).verdicts(outcome))
                    .as("values are %s", encoding)
                    .startsWith(Verdict.TARGET, Verdict.OTHER);
        }
        Outcome bits = HandMade.pairs(keys, Walsh.patterns(3), states, Encoding.BIPOLAR);
        assertThat(new Verdicts(PRESET).verdicts(bits)[2]).isEqualTo(Verdict.MIXTURE);
    }

    /** The last state is far from the pattern, but most of the time every unit was on its side. */
    @Test
    void judgesASampleByItsAverages() {
        Patterns patterns = Walsh.patterns(2);
        float[] means = new float[Walsh.UNITS];
        for (int unit = 0; unit < means.length; unit++) {
            means[unit] = 0.25f * Walsh.value(0, unit);
        }
        Recall recall = Recall.of(
                patterns.range(1, 2),
                new int[] {60},
                new StopReason[] {StopReason.SAMPLED},
                Optional.of(RealPatterns.of(means)));
        Outcome outcome = HandMade.outcome(patterns, recall, Optional.empty(), Encoding.BIPOLAR);
        assertThat(new Verdicts(0.95).verdicts(outcome)).containsExactly(Verdict.TARGET);
    }
}
