package dev.hopfield.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.benchmarks.harness.Contender;
import dev.hopfield.benchmarks.harness.Crew;
import dev.hopfield.benchmarks.harness.Work;
import dev.hopfield.benchmarks.inputs.AttentionInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiles and plain loops against the formula in double; libtorch is checked in every run of the comparison. */
class AttentionPeersTest {

    /** Sums of some hundred terms in single precision. */
    private static final double TOLERANCE = 1e-5;

    private static double[] exactly(AttentionInputs inputs) {
        double[] out = new double[inputs.cues() * inputs.units()];
        for (int cue = 0; cue < inputs.cues(); cue++) {
            double total = 0;
            for (int pattern = 0; pattern < inputs.patterns(); pattern++) {
                double score = 0;
                for (int unit = 0; unit < inputs.units(); unit++) {
                    score += (double) inputs.queries()[cue * inputs.units() + unit]
                            * inputs.keys()[pattern * inputs.units() + unit];
                }
                double weight = Math.exp(inputs.beta() * score);
                total += weight;
                for (int unit = 0; unit < inputs.units(); unit++) {
                    out[cue * inputs.units() + unit] += weight * inputs.keys()[pattern * inputs.units() + unit];
                }
            }
            for (int unit = 0; unit < inputs.units(); unit++) {
                out[cue * inputs.units() + unit] /= total;
            }
        }
        return out;
    }

    private static void assertClose(float[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("number %d", i).isCloseTo(expected[i], within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 50, 3", "1, 300, 2", "9, 50, 1", "9, 50, 2", "5, 7, 3"})
    void tilesOfAnySizeOnAnyThreadsGiveTheFormula(int cues, int patterns, int threads) {
        AttentionInputs inputs = new AttentionInputs(cues, patterns, 17, new Seed(5));
        try (Crew crew = Crew.of(threads);
                NativeAttention copy = new NativeAttention(inputs);
                TiledAttention tiles = new TiledAttention(copy, crew, 4, 16)) {
            assertClose(tiles.run(), exactly(inputs));
        }
    }

    @Test
    void plainLoopsGiveTheFormula() {
        AttentionInputs inputs = new AttentionInputs(3, 40, 17, new Seed(6));
        try (Contender<float[]> plain = PlainAttention.of(inputs, Workers.caller(), Work.of(1, "x"))) {
            assertClose(plain.answer(), exactly(inputs));
        }
    }
}
