package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitPatternsTest {

    private static final BitPatterns THREE =
            BitPatterns.bipolar(new int[] {1, -1, 1}, new int[] {-1, -1, -1}, new int[] {1, 1, -1});

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void giveBackWhatWasSet(int units) {
        int[][] rows = randomRows(5, units);
        BitPatterns patterns = BitPatterns.bipolar(rows);
        for (int row = 0; row < rows.length; row++) {
            for (int unit = 0; unit < units; unit++) {
                assertThat(patterns.value(row, unit)).isEqualTo(rows[row][unit]);
            }
        }
    }

    @Test
    void packUnitSixtyFiveIntoTheSecondWord() {
        BitPatterns patterns =
                BitPatterns.builder(Encoding.BINARY, 1, 66).set(0, 65, true).build();
        assertThat(patterns.row(0)).containsExactly(0L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65})
    void keepBitsBeyondTheLastUnitAtZero(int units) {
        long[] ones = {-1L, -1L};
        BitPatterns patterns =
                BitPatterns.builder(Encoding.BINARY, 1, units).row(0, ones, 0).build();
        assertThat(bitCount(patterns.row(0))).isEqualTo(units);
    }

    @Test
    void readARowFromAnOffset() {
        long[] words = {7L, 8L, 5L};
        BitPatterns patterns =
                BitPatterns.builder(Encoding.BINARY, 1, 3).row(0, words, 2).build();
        assertThat(patterns.row(0)).containsExactly(5L);
    }

    @Test
    void clearAUnitThatWasSet() {
        BitPatterns patterns = BitPatterns.builder(Encoding.BINARY, 1, 70)
                .set(0, 69, true)
                .set(0, 69, false)
                .build();
        assertThat(patterns.bit(0, 69)).isFalse();
    }

    @Test
    void startAtTheLowerReading() {
        assertThat(BitPatterns.builder(Encoding.BIPOLAR, 1, 2).build().value(0, 1))
                .isEqualTo(-1f);
    }

    @Test
    void selectRowsInTheOrderGivenWithRepeats() {
        assertThat(THREE.select(2, 0, 2))
                .isEqualTo(BitPatterns.bipolar(new int[] {1, 1, -1}, new int[] {1, -1, 1}, new int[] {1, 1, -1}));
    }

    @Test
    void selectNoRows() {
        assertThat(THREE.select().count()).isZero();
    }

    @Test
    void cutOutARange() {
        assertThat(THREE.range(1, 3)).isEqualTo(THREE.select(1, 2));
    }

    @Test
    void giveTheFirstRows() {
        assertThat(THREE.first(2)).isEqualTo(THREE.select(0, 1));
    }

    @Test
    void areTheirOwnFullRange() {
        assertThat(THREE.range(0, 3)).isSameAs(THREE);
    }

    @Test
    void refuseToSelectARowThatIsNotThere() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> THREE.select(3));
    }

    @Test
    void refuseToReadAUnitThatIsNotThere() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> THREE.bit(0, 3));
    }

    @Test
    void refuseToSetABitBeyondTheLastUnit() {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BINARY, 1, 3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> builder.set(0, 3, true));
    }

    @Test
    void readBipolarBitsAsBinary() {
        assertThat(THREE.as(Encoding.BINARY).value(1, 1)).isZero();
    }

    @Test
    void comeBackFromBinary() {
        assertThat(THREE.as(Encoding.BINARY).as(Encoding.BIPOLAR)).isEqualTo(THREE);
    }

    @Test
    void becomeTheNumbersThatTheyAreReadAs() {
        assertThat(THREE.as(Encoding.REAL))
                .isEqualTo(RealPatterns.of(new float[] {1, -1, 1}, new float[] {-1, -1, -1}, new float[] {1, 1, -1}));
    }

    @Test
    void becomeZeroAndOneWhenBinary() {
        assertThat(THREE.as(Encoding.BINARY).as(Encoding.REAL))
                .isEqualTo(RealPatterns.of(new float[] {1, 0, 1}, new float[] {0, 0, 0}, new float[] {1, 1, 0}));
    }

    @ParameterizedTest
    @EnumSource(names = {"BIPOLAR", "BINARY"})
    void comeBackFromRealNumbers(Encoding encoding) {
        Patterns patterns = BitPatterns.bipolar(randomRows(3, 70)).as(encoding);
        assertThat(patterns.as(Encoding.REAL).as(encoding)).isEqualTo(patterns);
    }

    @Test
    void areThemselvesInTheirOwnEncoding() {
        assertThat(THREE.as(Encoding.BIPOLAR)).isSameAs(THREE);
    }

    @Test
    void areEqualByValue() {
        assertThat(THREE.select(0, 1, 2)).isEqualTo(THREE).hasSameHashCodeAs(THREE);
    }

    @Test
    void differByABit() {
        assertThat(BitPatterns.bipolar(new int[] {1, -1})).isNotEqualTo(BitPatterns.bipolar(new int[] {1, 1}));
    }

    @Test
    void differByTheirReading() {
        assertThat(THREE.as(Encoding.BINARY)).isNotEqualTo(THREE);
    }

    @Test
    void differByTheirNumberOfUnits() {
        assertThat(BitPatterns.builder(Encoding.BINARY, 1, 3).build())
                .isNotEqualTo(BitPatterns.builder(Encoding.BINARY, 1, 4).build());
    }

    @Test
    void holdNoRowsIfAsked() {
        assertThat(BitPatterns.builder(Encoding.BIPOLAR, 0, 3).build().blockCount())
                .isZero();
    }

    @Test
    void countTheWordsOfTheLongestRow() {
        assertThat(BitPatterns.builder(Encoding.BIPOLAR, 0, Integer.MAX_VALUE)
                        .build()
                        .wordsPerRow())
                .isEqualTo(1 << 25);
    }

    @Test
    void takeAnEighthOfAByteAUnit() {
        assertThat(BitPatterns.builder(Encoding.BIPOLAR, 2, 640).build().bytes())
                .isEqualTo(160);
    }

    @Test
    void sayTheirShapeAndEncoding() {
        assertThat(THREE).hasToString("3 x 3 units, BIPOLAR");
    }

    @Test
    void refuseValuesThatAreNotBipolar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitPatterns.bipolar(new int[] {1, -1}, new int[] {1, 0}))
                .withMessage("row 1, unit 1 is 0; bipolar values are -1 and +1");
    }

    @Test
    void refuseRowsOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitPatterns.bipolar(new int[] {1, -1}, new int[] {1, -1, 1}))
                .withMessageContaining("row 1 has 3 units but row 0 has 2");
    }

    @Test
    void refuseToBeNoRowsOfUnknownLength() {
        assertThatIllegalArgumentException().isThrownBy(BitPatterns::bipolar).withMessageContaining("at least one");
    }

    @Test
    void refuseToHaveNoUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitPatterns.builder(Encoding.BINARY, 4, 0))
                .withMessageContaining("4 rows of 0 units");
    }

    @Test
    void refuseANegativeNumberOfRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitPatterns.builder(Encoding.BINARY, -1, 4))
                .withMessageContaining("-1 rows of 4 units");
    }

    @Test
    void refuseToBeReadAsRealNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitPatterns.builder(Encoding.REAL, 1, 1))
                .withMessageContaining("REAL");
    }

    @Test
    void areHandedOverOnce() {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BINARY, 1, 1);
        builder.build();
        assertThatNullPointerException().isThrownBy(builder::build).withMessageContaining("handed over");
    }

    @Test
    void giveCopiesOfTheirRows() {
        THREE.row(0)[0] = 0;
        assertThat(THREE.bit(0, 0)).isTrue();
    }

    private static int bitCount(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private static int[][] randomRows(int count, int units) {
        RandomStream stream = new Seed(units).stream();
        int[][] rows = new int[count][units];
        for (int[] row : rows) {
            for (int unit = 0; unit < units; unit++) {
                row[unit] = stream.nextBoolean() ? 1 : -1;
            }
        }
        return rows;
    }
}
