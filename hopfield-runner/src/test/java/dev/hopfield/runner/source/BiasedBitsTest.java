package dev.hopfield.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasedBitsTest {

    private static final int WORDS = 20_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.1, 0.25, 1 / 3.0, 0.5, 0.625, 0.9, 1})
    void areSetWithTheProbability(double probability) {
        RandomStream random = Agreement.SEED.stream();
        BiasedBits bits = new BiasedBits(probability);
        long set = 0;
        for (int word = 0; word < WORDS; word++) {
            set += Long.bitCount(bits.next(random));
        }
        double draws = (double) WORDS * Long.SIZE;
        double fourDeviations = 4 * Math.sqrt(probability * (1 - probability) / draws);
        assertThat(set / draws).isCloseTo(probability, within(fourDeviations));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.75})
    void areIndependentOfTheirNeighbours(double probability) {
        RandomStream random = Agreement.SEED.stream();
        BiasedBits bits = new BiasedBits(probability);
        long both = 0;
        for (int word = 0; word < WORDS; word++) {
            long drawn = bits.next(random);
            both += Long.bitCount(drawn & Long.rotateLeft(drawn, 1));
        }
        double draws = (double) WORDS * Long.SIZE;
        double square = probability * probability;
        double fiveDeviations = 5 * Math.sqrt(square * (1 - square) / draws);
        assertThat(both / draws).isCloseTo(square, within(fiveDeviations));
    }

    @Test
    void takeOneWordWhereBothAreAsLikely() {
        RandomStream random = Agreement.SEED.stream();
        RandomStream words = Agreement.SEED.stream();
        assertThat(new BiasedBits(0.5).next(random)).isEqualTo(~words.nextLong());
        assertThat(random.nextLong()).isEqualTo(words.nextLong());
    }
}
