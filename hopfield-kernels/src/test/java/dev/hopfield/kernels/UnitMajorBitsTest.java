package dev.hopfield.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMajorBitsTest {

    @ParameterizedTest(name = "{0} patterns of {1} units, about {2} words a block")
    @CsvSource({"650,333,1", "650,333,64", "650,333,1000", "650,333,2048", "1,1,64", "64,65,64", "65,64,1", "63,127,200"
    })
    void bitsOfAUnitLieSideBySideHoweverUnitsAreCutIntoBlocks(int count, int units, int blockWords) {
        long[] patterns = Draws.packed(Draws.random(count), count, units);
        int words = PackedRows.words(units);
        UnitMajorBits turned = new UnitMajorBits(
                count,
                units,
                (row, into, offset) -> System.arraycopy(patterns, row * words, into, offset, words),
                blockWords);
        for (int unit = 0; unit < units; unit++) {
            for (int pattern = 0; pattern < turned.wordsPerUnit() * Long.SIZE; pattern++) {
                long word = turned.block(unit)[turned.offset(unit) + pattern / Long.SIZE];
                int expected = pattern < count ? Draws.sign(patterns, pattern * words, unit) : -1;
                assertThat((word >>> pattern & 1) != 0 ? 1 : -1)
                        .as("unit %d, pattern %d", unit, pattern)
                        .isEqualTo(expected);
            }
        }
    }
}
