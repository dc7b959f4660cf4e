package dev.hopfield.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches of more than one block, which take up to 256 MiB. */
@Tag("proof")
class SeveralBlocksTest {

    /** Four rows fill a block of real states; six rows need a second, shorter one. */
    private static final int REAL_UNITS = 1 << 22;

    /** The same for packed states. */
    private static final int BIT_UNITS = 1 << 28;

    @Test
    void keepRealRowsBeyondTheFirstBlock() {
        RealPatterns.Builder builder = RealPatterns.builder(6, REAL_UNITS);
        for (int row = 0; row < 6; row++) {
            builder.set(row, REAL_UNITS - 1, row + 1);
        }
        RealPatterns patterns = builder.build();
        assertThat(patterns.blockCount()).isEqualTo(2);
        assertThat(patterns.rowsInBlock(1)).isEqualTo(2);
        for (int row = 0; row < 6; row++) {
            assertThat(patterns.value(row, REAL_UNITS - 1)).isEqualTo(row + 1);
        }
        assertThat(patterns.select(5).value(0, REAL_UNITS - 1)).isEqualTo(6);
    }

    @Test
    void keepPackedRowsBeyondTheFirstBlock() {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, 6, BIT_UNITS);
        for (int row = 0; row < 6; row++) {
            builder.set(row, BIT_UNITS - 1 - row, true);
        }
        BitPatterns patterns = builder.build();
        assertThat(patterns.blockCount()).isEqualTo(2);
        assertThat(patterns.rowsInBlock(1)).isEqualTo(2);
        for (int row = 0; row < 6; row++) {
            assertThat(patterns.bit(row, BIT_UNITS - 1 - row)).isTrue();
        }
        assertThat(patterns.select(5).bit(0, BIT_UNITS - 6)).isTrue();
    }
}
