package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealPatternsTest {

    private static final RealPatterns THREE =
            RealPatterns.of(new float[] {0.5f, -0.25f}, new float[] {0, 1}, new float[] {-2, 3});

    @Test
    void giveBackWhatTheyWereMadeOf() {
        assertThat(THREE.row(2)).containsExactly(-2, 3);
        assertThat(THREE.value(0, 1)).isEqualTo(-0.25f);
    }

    @Test
    void copyWhatTheyAreMadeOf() {
        float[] row = {1, 2};
        RealPatterns patterns = RealPatterns.of(row);
        row[0] = 9;
        assertThat(patterns.value(0, 0)).isEqualTo(1);
    }

    @Test
    void giveCopiesOfTheirRows() {
        THREE.row(0)[0] = 9;
        assertThat(THREE.value(0, 0)).isEqualTo(0.5f);
    }

    @Test
    void readARowFromAnOffset() {
        RealPatterns patterns =
                RealPatterns.builder(1, 2).row(0, new float[] {1, 2, 3, 4}, 1).build();
        assertThat(patterns.row(0)).containsExactly(2, 3);
    }

    @Test
    void startAtZero() {
        assertThat(RealPatterns.builder(1, 2).set(0, 1, 7).build().row(0)).containsExactly(0, 7);
    }

    @ParameterizedTest
    @CsvSource({
        "BIPOLAR, -0.1, -1",
        "BIPOLAR, 0, -1",
        "BIPOLAR, -0.0, -1",
        "BIPOLAR, 1.0e-45, 1",
        "BINARY, 0.4, 0",
        "BINARY, 0.5, 0",
        "BINARY, 0.50001, 1"
    })
    void becomeTheHigherReadingOnlyAboveTheMidpoint(Encoding encoding, float number, float read) {
        assertThat(RealPatterns.of(new float[] {number}).as(encoding).value(0, 0))
                .isEqualTo(read);
    }

    @Test
    void areThemselvesAsRealNumbers() {
        assertThat(THREE.as(Encoding.REAL)).isSameAs(THREE);
    }

    @Test
    void selectRowsInTheOrderGivenWithRepeats() {
        assertThat(THREE.select(2, 0, 2))
                .isEqualTo(RealPatterns.of(new float[] {-2, 3}, new float[] {0.5f, -0.25f}, new float[] {-2, 3}));
    }

    @Test
    void cutOutARange() {
        assertThat(THREE.range(1, 3)).isEqualTo(THREE.select(1, 2));
    }

    @Test
    void holdNoRowsIfAsked() {
        assertThat(THREE.first(0).count()).isZero();
    }

    @Test
    void refuseToReadAUnitThatIsNotThere() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> THREE.value(0, 2));
    }

    @Test
    void areEqualByValue() {
        assertThat(THREE.select(0, 1, 2)).isEqualTo(THREE).hasSameHashCodeAs(THREE);
    }

    @Test
    void differByAValue() {
        assertThat(RealPatterns.of(new float[] {1})).isNotEqualTo(RealPatterns.of(new float[] {Math.nextUp(1f)}));
    }

    @Test
    void takeFourBytesAUnit() {
        assertThat(THREE.bytes()).isEqualTo(24);
    }

    @Test
    void sayTheirShape() {
        assertThat(THREE).hasToString("3 x 2 units, REAL");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refuseNumbersThatAreNotFinite(float number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealPatterns.of(new float[] {0, 0, 0}, new float[] {0, 0, number}))
                .withMessage("row 1, unit 2 is " + number + "; states must be finite numbers");
    }

    @Test
    void refuseRowsOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealPatterns.of(new float[2], new float[3]))
                .withMessageContaining("row 1 has 3 units but row 0 has 2");
    }

    @Test
    void refuseToBeNoRowsOfUnknownLength() {
        assertThatIllegalArgumentException().isThrownBy(RealPatterns::of).withMessageContaining("at least one");
    }

    @Test
    void refuseToHaveNoUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealPatterns.builder(4, 0))
                .withMessageContaining("4 rows of 0 units");
    }

    @Test
    void areHandedOverOnce() {
        RealPatterns.Builder builder = RealPatterns.builder(1, 1);
        builder.build();
        assertThatNullPointerException().isThrownBy(builder::build).withMessageContaining("handed over");
    }
}
