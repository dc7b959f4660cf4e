package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches put one after the other, kept and generated, of bits and of real numbers. */
class FollowedByTest {

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

    private static BitPatterns generated(Encoding encoding, int units) {
        return BitPatterns.generated(encoding, ROWS, units, random(units));
    }

    private static BitPatterns kept(Encoding encoding, int units) {
        BitPatterns.Builder builder = BitPatterns.builder(encoding, ROWS, units);
        for (int row = 0; row < ROWS; row++) {
            builder.row(row, random(units));
        }
        return builder.build();
    }

    private static RealPatterns reals(int units) {
        return (RealPatterns) kept(Encoding.BINARY, units).as(Encoding.REAL);
    }

    private static void assertIsWholeAgain(Patterns whole, int cut) {
        Patterns joined = whole.range(0, cut).followedBy(whole.range(cut, ROWS));
        assertThat(joined).isEqualTo(whole);
        assertThat(joined.encoding()).isEqualTo(whole.encoding());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, ROWS})
    void makesWhatWasCutWholeAgain(int cut) {
        for (int units : new int[] {1, 63, 64, 65, 130}) {
            assertIsWholeAgain(kept(Encoding.BIPOLAR, units), cut);
            assertIsWholeAgain(kept(Encoding.BINARY, units), cut);
            assertIsWholeAgain(generated(Encoding.BIPOLAR, units), cut);
            assertIsWholeAgain(reals(units), cut);
        }
    }

    @Test
    void leavesBothBatchesAsTheyAre() {
        BitPatterns first = kept(Encoding.BIPOLAR, 70);
        BitPatterns second = first.select(2, 1);
        assertThat(first.followedBy(second).count()).isEqualTo(ROWS + 2);
        assertThat(first).isEqualTo(kept(Encoding.BIPOLAR, 70));
        assertThat(second).isEqualTo(kept(Encoding.BIPOLAR, 70).select(2, 1));
    }

    @Test
    void keepsRowsWhereBothAreKept() {
        BitPatterns both = kept(Encoding.BINARY, 70).followedBy(kept(Encoding.BINARY, 70));
        assertThat(both.bytes()).isEqualTo(2 * ROWS * 2 * Long.BYTES);
        assertThat(both).isEqualTo(kept(Encoding.BINARY, 70).select(0, 1, 2, 3, 4, 0, 1, 2, 3, 4));
    }

    @Test
    void generatesRowsWhereEitherIsGenerated() {
        BitPatterns kept = kept(Encoding.BINARY, 70);
        BitPatterns expected = kept.select(0, 1, 2, 3, 4, 3, 0);
        BitPatterns generatedFirst = generated(Encoding.BINARY, 70).followedBy(kept.select(3, 0));
        assertThat(generatedFirst).isEqualTo(expected);
        assertThat(generatedFirst.bytes()).isZero();
        BitPatterns generatedLast =
                kept.followedBy(generated(Encoding.BINARY, 70).select(3, 0));
        assertThat(generatedLast).isEqualTo(expected);
        assertThat(generatedLast.bytes()).isZero();
    }

    @Test
    void canGoOnAndOn() {
        RealPatterns one = RealPatterns.of(new float[] {0.5f, -2});
        assertThat(one.followedBy(one).followedBy(one)).isEqualTo(one.select(0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(value = Encoding.class, names = "BIPOLAR", mode = EnumSource.Mode.EXCLUDE)
    void refusesAnotherEncoding(Encoding encoding) {
        BitPatterns bits = kept(Encoding.BIPOLAR, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bits.followedBy(bits.as(encoding)))
                .withMessage("states of 3 units, BIPOLAR, cannot be followed by states of 3 units, " + encoding
                        + "; give states of as many units, and convert them with as(BIPOLAR)");
    }

    @Test
    void refusesBitsAfterRealNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reals(3).followedBy(kept(Encoding.BINARY, 3)))
                .withMessageContaining("convert them with as(REAL)");
    }

    @Test
    void refusesAnotherNumberOfUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(Encoding.BIPOLAR, 64).followedBy(kept(Encoding.BIPOLAR, 65)))
                .withMessageContaining("states of 64 units")
                .withMessageContaining("states of 65 units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reals(2).followedBy(reals(3)))
                .withMessageContaining("give states of as many units");
    }

    @Test
    void refusesMoreRowsThanCanBeCounted() {
        BitPatterns many = BitPatterns.generated(Encoding.BIPOLAR, Integer.MAX_VALUE, 3, random(3));
        assertThatThrownBy(() -> many.followedBy(kept(Encoding.BIPOLAR, 3))).isInstanceOf(ArithmeticException.class);
    }
}
