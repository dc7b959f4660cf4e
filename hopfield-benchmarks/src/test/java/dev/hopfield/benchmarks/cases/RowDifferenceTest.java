package dev.hopfield.benchmarks.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.benchmarks.harness.Judgement;
import org.junit.jupiter.api.Test;

class RowDifferenceTest {

    private final RowDifference difference = new RowDifference(2, 1e-4);

    @Test
    void isThatOfTheWorstRowByItsLargestNumber() {
        float[] ours = {1, 100, 0.1f, 0.2f};
        float[] theirs = {1.005f, 100, 0.1f, 0.2f};
        assertThat(difference.apply(ours, theirs)).isEqualTo(new Judgement(true, "5.0e-05"));
        float[] rowsApart = {1, 100, 0.1f, 0.21f};
        assertThat(difference.apply(ours, rowsApart)).isEqualTo(new Judgement(false, "5.0e-02"));
    }

    @Test
    void ofWhatIsNoNumberIsNeverSmall() {
        assertThat(difference
                        .apply(new float[] {1, 2}, new float[] {Float.NaN, 2})
                        .agrees())
                .isFalse();
    }

    @Test
    void ofZerosIsZero() {
        assertThat(difference.apply(new float[2], new float[2])).isEqualTo(new Judgement(true, "0.0e+00"));
    }

    @Test
    void ofAnotherShapeIsTold() {
        assertThat(difference.apply(new float[2], new float[4])).isEqualTo(new Judgement(false, "4 numbers for 2"));
    }
}
