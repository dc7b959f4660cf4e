package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedBitPatternsTest {

    private static final Seed SEED = new Seed(1982);
    private static final int ROWS = 5;

    private static RowGenerator random(int units) {
        return (row, into, offset) -> {
            RandomStream stream = SEED.child(row).stream();
            for (int word = 0; word < Shape.wordsPerRow(units); word++) {
                into[offset + word] = stream.nextLong();
            }
        };
    }

    private static BitPatterns generated(int units) {
        return BitPatterns.generated(Encoding.BIPOLAR, ROWS, units, random(units));
    }

    private static BitPatterns kept(int units) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, ROWS, units);
        for (int row = 0; row < ROWS; row++) {
            builder.row(row, random(units));
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130, 1021})
    void equalTheSameRowsKept(int units) {
        assertThat(generated(units)).isEqualTo(kept(units)).hasSameHashCodeAs(kept(units));
        assertThat(kept(units)).isEqualTo(generated(units));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void giveTheSameBitsOneByOne(int units) {
        for (int row = 0; row < ROWS; row++) {
            for (int unit = 0; unit < units; unit++) {
                assertThat(generated(units).bit(row, unit))
                        .isEqualTo(kept(units).bit(row, unit));
                assertThat(generated(units).value(row, unit))
                        .isEqualTo(kept(units).value(row, unit));
            }
        }
    }

    @Test
    void giveABlockForEachRow() {
        BitPatterns patterns = generated(130);
        assertThat(patterns.rowsPerBlock()).isEqualTo(1);
        assertThat(patterns.blockCount()).isEqualTo(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(patterns.offset(row)).isZero();
            assertThat(patterns.rowsInBlock(row)).isEqualTo(1);
            assertThat(patterns.block(row)).isEqualTo(kept(130).row(row)).isEqualTo(patterns.row(row));
        }
    }

    @Test
    void areGeneratedStraightToWhereTheyAreWanted() {
        long[] words = new long[8];
        Arrays.fill(words, 7L);
        generated(130).copyRow(3, words, 2);
        assertThat(Arrays.copyOfRange(words, 2, 5)).isEqualTo(kept(130).row(3));
        assertThat(words[1]).isEqualTo(7);
        assertThat(words[5]).isEqualTo(7);
    }

    @Test
    void keepBitsBeyondTheLastUnitAtZero() {
        BitPatterns ones = BitPatterns.generated(Encoding.BINARY, 1, 3, (row, into, offset) -> into[offset] = -1L);
        assertThat(ones.row(0)).containsExactly(7L);
        assertThat(ones.block(0)).containsExactly(7L);
    }

    @Test
    void giveBlocksThatMayBeWrittenTo() {
        BitPatterns patterns = generated(130);
        patterns.block(2)[0] ^= -1L;
        assertThat(patterns).isEqualTo(kept(130));
    }

    @Test
    void canBeSelected() {
        assertThat(generated(130).select(4, 0, 4)).isEqualTo(kept(130).select(4, 0, 4));
        assertThat(generated(130).first(2)).isEqualTo(kept(130).first(2));
        assertThat(generated(130).range(1, 4)).isEqualTo(kept(130).range(1, 4));
        assertThat(generated(130).range(1, 4).select(2)).isEqualTo(kept(130).select(3));
    }

    @Test
    void canBeReadOtherwise() {
        for (Encoding encoding : Encoding.values()) {
            assertThat(generated(130).as(encoding)).isEqualTo(kept(130).as(encoding));
        }
    }

    @Test
    void differByARow() {
        assertThat(generated(130)).isNotEqualTo(kept(130).select(0, 1, 2, 3, 3));
    }

    @Test
    void takeNoMemoryHoweverLargeTheyAre() {
        BitPatterns huge = BitPatterns.generated(Encoding.BIPOLAR, Integer.MAX_VALUE, 1000, random(1000));
        assertThat(huge.bytes()).isZero();
        assertThat(huge.bit(Integer.MAX_VALUE - 1, 999))
                .isEqualTo(huge.select(Integer.MAX_VALUE - 1).bit(0, 999));
    }

    @Test
    void refuseARowThatIsNotThere() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> generated(3).row(ROWS));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> generated(3).select(ROWS));
    }

    @Test
    void refuseToBeRealNumbersOrToHaveNoUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitPatterns.generated(Encoding.REAL, 1, 1, random(1)))
                .withMessageContaining("REAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitPatterns.generated(Encoding.BINARY, 4, 0, random(1)))
                .withMessageContaining("4 rows of 0 units");
    }
}
