package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.kernels.UnitMajorBits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** So many units that a block holds 63 patterns: the first word of a unit comes from two blocks. */
class PatternsInTwoBlocksTest {

    @Test
    @Tag("proof")
    void patternsOfOneWordMayLieInTwoBlocksOfTheirOwn() {
        int units = (1 << 24) + 1;
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, 65, units);
        for (int pattern = 0; pattern < 65; pattern++) {
            builder.set(pattern, pattern, true).set(pattern, units - 1 - pattern, true);
        }
        BitPatterns patterns = builder.build();
        UnitMajorBits turned = new UnitMajorBits(patterns.count(), units, patterns::copyRow);
        assertThat(patterns.rowsPerBlock()).isEqualTo(63);
        for (int pattern = 0; pattern < 65; pattern++) {
            for (int near = 0; near < 65; near++) {
                assertThat(bit(turned, near, pattern)).isEqualTo(near == pattern);
                assertThat(bit(turned, units - 1 - near, pattern)).isEqualTo(near == pattern);
            }
        }
    }

    private static boolean bit(UnitMajorBits turned, int unit, int pattern) {
        return (turned.block(unit)[turned.offset(unit) + pattern / Long.SIZE] >>> pattern & 1) != 0;
    }
}
