package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.state.BitPatterns;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMajorBitsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "64, 64", "65, 63", "512, 70", "1100, 130"})
    void holdsTheBitsOfEachUnitOverAllPatterns(int count, int units) {
        BitPatterns patterns = Draws.bipolar(count, units, 11);
        UnitMajorBits bits = new UnitMajorBits(patterns);
        for (int unit = 0; unit < units; unit++) {
            long[] expected = new long[(count + 63) / 64];
            for (int pattern = 0; pattern < count; pattern++) {
                expected[pattern / 64] |= patterns.bit(pattern, unit) ? 1L << pattern : 0;
            }
            int from = bits.offset(unit);
            assertThat(Arrays.copyOfRange(bits.block(unit), from, from + bits.wordsPerUnit()))
                    .isEqualTo(expected);
        }
    }
}
