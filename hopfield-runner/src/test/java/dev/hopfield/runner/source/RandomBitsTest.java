package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomBitsTest {

    private static final int COUNT = 7;

    @ParameterizedTest
    @CsvSource({"1, 0.5", "63, 0.5", "64, 0.65", "65, 0.5", "1021, 0.15"})
    void areTheSameWhetherKeptOrNot(int units, double probability) {
        RandomBits bits = new RandomBits(Encoding.BIPOLAR, units, COUNT, probability);
        BitPatterns drawnAgain = bits.draw(Agreement.SEED, 0);
        assertThat(drawnAgain.bytes()).isZero();
        assertThat(drawnAgain).isEqualTo(bits.draw(Agreement.SEED));
    }

    @Test
    void areKeptAsLongAsTheyAreSmall() {
        int bytes = COUNT * 16 * Long.BYTES;
        RandomBits bits = new RandomBits(Encoding.BINARY, 1000, COUNT, 0.5);
        assertThat(bits.draw(Agreement.SEED, bytes).bytes()).isEqualTo(bytes);
        assertThat(bits.draw(Agreement.SEED, bytes - 1).bytes()).isZero();
    }
}
