package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit is refused, with both sizes. */
class AttentionRefusalTest {

    private static RealPatterns rows(int count, int units) {
        return Trial.gaussian(count, units, 1, new Seed(4));
    }

    private static Projection map(int outputs, int inputs) {
        return Projection.of(rows(outputs, inputs));
    }

    private static void assertRefused(Runnable action, String... words) {
        assertThatThrownBy(action::run)
                .isInstanceOf(InvalidParameter.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
    }

    @Test
    void headsHaveToShareEvenly() {
        assertRefused(() -> Attention.builder(0), "heads is 0");
        assertRefused(() -> Attention.builder(3).query(map(8, 5)), "query is 8 units", "a multiple of 3");
        assertRefused(() -> Attention.builder(3).key(map(8, 5)), "key is 8 units");
        assertRefused(() -> Attention.builder(3).value(map(8, 5)), "value is 8 units");
        assertRefused(() -> Attention.builder(3).extraPattern(new float[4], new float[6]), "projected-key is 4 units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attention.builder(3).build().store(rows(2, 8)))
                .withMessageContaining("8 units, which 3 heads cannot share");
    }

    @Test
    void projectionsHaveToFitEachOther() {
        assertRefused(
                () -> Attention.builder(2).query(map(8, 5)).key(map(6, 5)).build(),
                "query is 8 units",
                "meets 6 units");
        assertRefused(
                () -> Attention.builder(2).value(map(8, 5)).output(map(3, 6)).build(), "output is 6 units", "8 units");
        assertRefused(
                () -> Attention.builder(2)
                        .key(map(8, 5))
                        .extraPattern(new float[6], new float[6])
                        .build(),
                "extra-pattern is 6 units");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e39})
    void betaIsAPositiveNumber(double beta) {
        assertRefused(() -> Attention.builder(1).beta(beta), "beta is " + beta);
    }

    @Test
    void thereIsOneBetaOrOneForEachHead() {
        assertRefused(() -> Attention.builder(3).beta(1, 2), "[1.0, 2.0]", "3 heads");
        assertRefused(() -> Attention.builder(3).beta(), "[]");
    }

    @Test
    void updatesAndTheirToleranceAreNotNegative() {
        assertRefused(() -> Attention.builder(1).updates(-1, 0), "updates is -1");
        assertRefused(() -> Attention.builder(1).updates(1, -1e-9), "tolerance is -1.0E-9");
        assertRefused(() -> Attention.builder(1).updates(1, Double.NaN), "tolerance is NaN");
    }

    @Test
    void aBiasHasAsManyUnitsAsItsWeightHasRows() {
        assertRefused(() -> Projection.of(rows(3, 2), new float[2]), "bias is 1 x 2 units", "3 units");
        assertRefused(() -> new Projection(rows(3, 2), Optional.of(rows(2, 3))), "one row of 3 units");
        assertRefused(() -> new Projection(RealPatterns.builder(0, 2).build(), Optional.empty()), "weight is 0 x 2");
    }

    @Test
    void gainAndBiasOfANormalisationAreOneRowEach() {
        assertRefused(() -> PatternNormalisation.of(new float[2], new float[3]), "bias is 1 x 3 units");
        assertRefused(
                () -> new PatternNormalisation(Optional.of(rows(2, 2)), Optional.empty(), 0), "gain is 2 x 2 units");
        assertRefused(() -> PatternNormalisation.plain().withEpsilon(-1), "epsilon is -1.0");
    }

    @Test
    void aNormalisationFitsWhatItNormalises() {
        PatternNormalisation three = PatternNormalisation.of(new float[3], new float[3]);
        assertRefused(
                () -> Attention.builder(1).normaliseQueries(three).build().store(rows(2, 4)),
                "normalise-queries is 1 x 3 units",
                "4 units");
        assertRefused(
                () -> Attention.builder(1).normalisePatterns(three).build().store(rows(2, 4)), "normalise-patterns");
        assertRefused(() -> Attention.builder(1).normaliseValues(three).build().store(rows(2, 4)), "normalise-values");
    }

    @Test
    void whatIsStoredFitsTheProjections() {
        Attention attention = Attention.builder(2)
                .query(map(8, 5))
                .key(map(8, 6))
                .value(map(4, 7))
                .output(map(3, 4))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attention.store(rows(2, 5), rows(2, 7)))
                .withMessageContaining("the patterns have 5 units but the attention takes 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attention.store(rows(2, 6), rows(2, 6)))
                .withMessageContaining("the values have 6 units but the attention takes 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attention.store(rows(2, 6), rows(3, 7)))
                .withMessageContaining("2 patterns and 3 values");
        RealPatterns none = RealPatterns.builder(0, 6).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attention.store(none))
                .withMessageContaining("give at least 1 pattern");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attention.store(rows(2, 6), rows(2, 7)).attend(rows(1, 6)))
                .withMessageContaining("the queries have 6 units but the attention takes 5");
    }

    @Test
    void whatIsNotProjectedFitsWhatIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attention.builder(1).query(map(3, 5)).build().store(rows(2, 4)))
                .withMessageContaining("the projected patterns have 4 units but the attention takes 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attention.builder(1).output(map(3, 5)).build().store(rows(2, 4)))
                .withMessageContaining("the projected values have 4 units but the attention takes 5");
    }

    @Test
    void scoresBeyondTheRangeOfFloatsAreRefusedWithQueryAndHead() {
        RealPatterns patterns = RealPatterns.of(new float[] {1e30f, 1}, new float[] {1, 1});
        RealPatterns queries = RealPatterns.of(new float[] {0, 0}, new float[] {1e30f, 0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attention.builder(2).build().store(patterns).attend(queries))
                .withMessageContaining("scores of query 1 in head 0 are beyond the range of floats");
    }

    /** They would hide the pattern, as a mask does. */
    @Test
    void scoresBelowTheRangeOfFloatsAreRefusedWhereNothingElseIsSeen() {
        RealPatterns patterns = RealPatterns.of(new float[] {-1e30f, 1}, new float[] {-1e31f, 1});
        RealPatterns queries = RealPatterns.of(new float[] {0, 0}, new float[] {1e30f, 0});
        AttentionMemory memory = Attention.builder(1).build().store(patterns);
        AttentionMask first = AttentionMask.hidingPatterns(true, false);
        for (AttentionMask mask : List.of(AttentionMask.none(), first)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            memory.attend(queries, AttentionOptions.plain().withMask(mask)))
                    .withMessageContaining("scores of query 1 in head 0 are beyond the range of floats");
        }
        AttentionMask all = first.and(AttentionMask.hiding(new boolean[][] {{false, false}, {false, true}}));
        RealPatterns answers =
                memory.attend(queries, AttentionOptions.plain().withMask(all)).outputs();
        assertThat(answers.row(1)).containsOnly(0);
    }

    @Test
    void projectionsBeyondTheRangeOfFloatsAreRefusedWithThePattern() {
        Projection huge = Projection.of(RealPatterns.of(new float[] {3e38f, 3e38f}, new float[] {0, 0}));
        RealPatterns patterns = RealPatterns.of(new float[] {0, 0}, new float[] {1, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attention.builder(1).value(huge).build().store(patterns))
                .withMessageContaining("pattern 1 is projected to Infinity");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new AttentionOptions(null, false, Workers.caller()))
                .withMessageContaining("AttentionMask.none()");
        assertThatNullPointerException()
                .isThrownBy(() -> new AttentionOptions(AttentionMask.none(), false, null))
                .withMessageContaining("Workers.caller()");
    }
}
