package dev.hopfield.api.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.Seed;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private static final Problem NOTHING_OF_ITS_OWN = new Problem() {
        @Override
        public Instance draw(Seed seed) {
            throw new UnsupportedOperationException("it is not drawn");
        }

        @Override
        public OptionalLong units() {
            return OptionalLong.empty();
        }
    };

    @Test
    void takesAMatrixOfCouplingsUnlessItSaysOtherwise() {
        assertThat(NOTHING_OF_ITS_OWN.estimatedBytes(1000)).isEqualTo(8_000_000);
    }

    /** 2^31 units would take 2^65 bytes, which is 0 in a long. */
    @ParameterizedTest
    @ValueSource(longs = {1L << 30, 1L << 31, 1L << 32, Long.MAX_VALUE})
    void takesTheMostThereIsWhereBytesCannotBeCounted(long units) {
        assertThat(NOTHING_OF_ITS_OWN.estimatedBytes(units)).isEqualTo(Long.MAX_VALUE);
    }
}
