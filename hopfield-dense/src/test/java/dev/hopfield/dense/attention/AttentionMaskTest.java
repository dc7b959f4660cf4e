package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

class AttentionMaskTest {

    private static final float HIDDEN = Float.NEGATIVE_INFINITY;

    private final RealPatterns patterns = Trial.gaussian(4, 6, 1, new Seed(1));
    private final RealPatterns queries = Trial.gaussian(4, 6, 1, new Seed(2));
    private final AttentionMemory memory = Attention.builder(2).build().store(patterns);

    private RealPatterns weights(AttentionMask mask) {
        return memory.attend(queries, AttentionOptions.plain().withMask(mask).withWeights())
                .meanWeights()
                .orElseThrow();
    }

    @Test
    void aCausalMaskShowsEachQueryWhatCameBeforeIt() {
        RealPatterns weights = weights(AttentionMask.causal(4));
        for (int query = 0; query < 4; query++) {
            for (int pattern = 0; pattern < 4; pattern++) {
                assertThat(weights.value(query, pattern) > 0).isEqualTo(pattern <= query);
            }
        }
        assertThat(weights.value(0, 0)).isEqualTo(1);
    }

    @Test
    void numbersAreAddedAfterBetaIsMultiplied() {
        AttentionMask mask = AttentionMask.adding(new float[4][4]);
        assertThat(weights(mask)).isEqualTo(weights(AttentionMask.none()));
        float[][] added = new float[4][4];
        added[2][1] = 50;
        assertThat(weights(AttentionMask.adding(added)).value(2, 1)).isEqualTo(1);
    }

    @Test
    void theLeastFloatIsANumberAndHidesNothingFromAQueryThatSeesOnlyIt() {
        float[][] added = new float[4][4];
        for (int pattern = 0; pattern < 4; pattern++) {
            added[1][pattern] = -Float.MAX_VALUE;
        }
        assertThat(weights(AttentionMask.adding(added)).row(1)).containsOnly(0.25f);
    }

    @Test
    void aMaskIsItsOwn() {
        float[][] added = new float[4][4];
        AttentionMask mask = AttentionMask.adding(added);
        RealPatterns before = weights(mask);
        added[0][0] = HIDDEN;
        assertThat(weights(mask)).isEqualTo(before);
    }

    @Test
    void masksOfBothKindsGoTogether() {
        boolean[] hidden = {false, true, false, true};
        AttentionMask both = AttentionMask.causal(4).and(AttentionMask.hidingPatterns(hidden));
        RealPatterns weights = weights(both.and(AttentionMask.hidingPatterns(false, false, true, false)));
        assertThat(weights.row(3)).containsExactly(1, 0, 0, 0);
        assertThat(weights(AttentionMask.none().and(AttentionMask.causal(4))))
                .isEqualTo(weights(AttentionMask.causal(4)));
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsPlace() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AttentionMask.adding(new float[][] {{0, 0}, {0, bad}}))
                    .withMessageContaining("query 1, pattern 1 is " + bad);
        }
        AttentionMask large = AttentionMask.adding(new float[][] {{Float.MAX_VALUE}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> large.and(large))
                .withMessageContaining("query 0, pattern 0 is Infinity");
        AttentionMask small = AttentionMask.adding(new float[][] {{-Float.MAX_VALUE}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small.and(small))
                .withMessageContaining("add up to -Infinity");
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttentionMask.hiding(new boolean[][] {{true, false}, {true}}))
                .withMessageContaining("the mask of query 1 is for 1 patterns, that of query 0 for 2");
    }

    @Test
    void masksOfDifferentShapesDoNotGoTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttentionMask.causal(3).and(AttentionMask.causal(4)))
                .withMessageContaining("for 3 queries, the other for 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttentionMask.hidingPatterns(true).and(AttentionMask.hidingPatterns(true, false)))
                .withMessageContaining("for 1 patterns, the other for 2");
    }

    @Test
    void aMaskOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(AttentionMask.causal(3)))
                .withMessageContaining("the mask is for 3 queries but there are 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(AttentionMask.adding(new float[4][5])))
                .withMessageContaining("the mask is for 5 patterns but there are 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights(AttentionMask.hidingPatterns(true)))
                .withMessageContaining("the mask is for 1 patterns but there are 4");
    }
}
