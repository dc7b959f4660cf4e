package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitMajorBitsTest {

    @ParameterizedTest(name = "about {0} words a block")
    @ValueSource(ints = {1, 64, 1000, 2048, 1 << 20})
    void bitsOfAUnitLieSideBySideHoweverUnitsAreCutIntoBlocks(int blockWords) {
        BitPatterns patterns = Draws.bits(Encoding.BIPOLAR, 650, 333, "patterns");
        UnitMajorBits turned = new UnitMajorBits(patterns, blockWords);
        for (int unit = 0; unit < patterns.units(); unit++) {
            for (int pattern = 0; pattern < patterns.count(); pattern++) {
                assertThat(bit(turned, unit, pattern))
                        .as("unit %d, pattern %d", unit, pattern)
                        .isEqualTo(patterns.bit(pattern, unit));
            }
        }
    }

    /** So many units that a block of patterns holds 63 of them: the first word of a unit comes from two blocks. */
    @Test
    @Tag("proof")
    void patternsOfOneWordMayLieInTwoBlocksOfTheirOwn() {
        int units = (1 << 24) + 1;
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, 65, units);
        for (int pattern = 0; pattern < 65; pattern++) {
            builder.set(pattern, pattern, true).set(pattern, units - 1 - pattern, true);
        }
        BitPatterns patterns = builder.build();
        UnitMajorBits turned = new UnitMajorBits(patterns);
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
