package dev.hopfield.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaistTest {

    private static final BitPatterns BITS = BitPatterns.bipolar(new int[] {1, -1, 1});

    /** A model that is never asked, only what it accepts. */
    private record Picky(List<Encoding> accepts) implements Model {

        @Override
        public Memory store(Patterns patterns, Seed seed) {
            throw new UnsupportedOperationException("only its encodings matter");
        }

        @Override
        public Set<Trait> traits() {
            return Set.of();
        }

        @Override
        public long estimatedBytes(long count, long units) {
            return 0;
        }
    }

    /** A waist between a source and a model that accepts some encodings, written {@code A/B}. */
    private static Waist waist(Encoding source, String accepts) {
        return new Waist(
                new Picky(
                        Arrays.stream(accepts.split("/")).map(Encoding::valueOf).toList()),
                source);
    }

    private static float[] values(Patterns patterns) {
        float[] values = new float[patterns.units()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = patterns.value(0, unit);
        }
        return values;
    }

    private static Cues cue(float... values) {
        return Cues.of(RealPatterns.of(values));
    }

    @ParameterizedTest
    @CsvSource({
        "BIPOLAR, BIPOLAR, BIPOLAR",
        "BIPOLAR, BINARY, BINARY",
        "BIPOLAR, REAL, REAL",
        "BIPOLAR, REAL/BIPOLAR, BIPOLAR",
        "BIPOLAR, REAL/BINARY, REAL",
        "BINARY, BIPOLAR, BIPOLAR",
        "BINARY, BINARY, BINARY",
        "BINARY, REAL, REAL",
        "BINARY, BIPOLAR/REAL, BIPOLAR",
        "REAL, BIPOLAR, BIPOLAR",
        "REAL, BINARY, BINARY",
        "REAL, REAL, REAL",
        "REAL, BIPOLAR/REAL, REAL",
    })
    void keepsTheEncodingOfPatternsWhereItIsAccepted(Encoding source, String accepts, Encoding given) {
        assertThat(waist(source, accepts).patterns(BITS.as(source)).encoding()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "BIPOLAR, BIPOLAR, BIPOLAR",
        "BIPOLAR, BINARY, BINARY",
        "BIPOLAR, REAL, BIPOLAR",
        "BINARY, BIPOLAR, BIPOLAR",
        "BINARY, BINARY, BINARY",
        "BINARY, REAL, BINARY",
        "REAL, BIPOLAR, BIPOLAR",
        "REAL, BINARY, BINARY",
        "REAL, REAL, REAL",
    })
    void tellsHowNumbersAreRead(Encoding source, String accepts, Encoding reading) {
        assertThat(waist(source, accepts).reading()).isEqualTo(reading);
    }

    @Test
    void givesBitsAsTheNumbersThatTheSourceMeans() {
        assertThat(values(waist(Encoding.BIPOLAR, "REAL").patterns(BITS))).containsExactly(1, -1, 1);
        assertThat(values(waist(Encoding.BINARY, "REAL").patterns(BITS.as(Encoding.BINARY))))
                .containsExactly(1, 0, 1);
    }

    @Test
    void givesRealPatternsAsTheBitsThatTheModelReads() {
        RealPatterns reals = RealPatterns.of(new float[] {0.4f, -0.1f, 0.6f});
        assertThat(values(waist(Encoding.REAL, "BIPOLAR").patterns(reals))).containsExactly(1, -1, 1);
        assertThat(values(waist(Encoding.REAL, "BINARY").patterns(reals))).containsExactly(0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "BIPOLAR, BIPOLAR, BIPOLAR",
        "BIPOLAR, BINARY, BINARY",
        "BIPOLAR, REAL, REAL",
        "BINARY, BIPOLAR, BIPOLAR",
        "BINARY, REAL, REAL",
        "BINARY, REAL/BIPOLAR, REAL",
    })
    void givesBitCuesAsItGivesPatterns(Encoding source, String accepts, Encoding given) {
        Patterns bits = BITS.as(source);
        Waist waist = waist(source, accepts);
        assertThat(waist.cues(Cues.of(bits)).states()).isEqualTo(waist.patterns(bits));
        assertThat(waist.cues(Cues.of(bits)).states().encoding()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"BIPOLAR, REAL", "BINARY, REAL", "BIPOLAR, BIPOLAR/REAL", "BINARY, BINARY/REAL", "REAL, REAL"})
    void leavesNoisyCuesAsTheyAreWhereReadingsAgree(Encoding source, String accepts) {
        assertThat(values(waist(source, accepts).cues(cue(0.6f, -0.2f, 1.4f)).states()))
                .containsExactly(0.6f, -0.2f, 1.4f);
    }

    @Test
    void rescalesNoisyCuesOfBinaryPatternsForABipolarModel() {
        Cues given = waist(Encoding.BINARY, "BIPOLAR/REAL").cues(cue(1, 0, 0.75f));
        assertThat(values(given.states())).containsExactly(1, -1, 0.5f);
    }

    @Test
    void rescalesNoisyCuesOfBipolarPatternsForABinaryModel() {
        Cues given = waist(Encoding.BIPOLAR, "BINARY/REAL").cues(cue(1, -1, 0.5f));
        assertThat(values(given.states())).containsExactly(1, 0, 0.75f);
    }

    @Test
    void readsNoisyCuesOfBinaryPatternsAsBitsAroundOneHalf() {
        Cues given = waist(Encoding.BINARY, "BIPOLAR").cues(cue(0.6f, 0.4f, 0.5f));
        assertThat(given.states()).isEqualTo(BitPatterns.bipolar(new int[] {1, -1, -1}));
        Cues same = waist(Encoding.BINARY, "BINARY").cues(cue(0.6f, 0.4f, 0.5f));
        assertThat(values(same.states())).containsExactly(1, 0, 0);
    }

    @Test
    void readsNoisyCuesOfBipolarPatternsAsBitsAroundZero() {
        Cues given = waist(Encoding.BIPOLAR, "BIPOLAR").cues(cue(0.1f, -0.1f, 0));
        assertThat(given.states()).isEqualTo(BitPatterns.bipolar(new int[] {1, -1, -1}));
        Cues binary = waist(Encoding.BIPOLAR, "BINARY").cues(cue(0.1f, -0.1f, 0));
        assertThat(values(binary.states())).containsExactly(1, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"BIPOLAR, BIPOLAR", "BIPOLAR, REAL", "BINARY, BIPOLAR"})
    void keepsWhichUnitsAreKnown(Encoding source, String accepts) {
        BitPatterns known = (BitPatterns) BITS.as(Encoding.BINARY);
        Waist waist = waist(source, accepts);
        assertThat(waist.cues(Cues.of(BITS.as(source), known)).known()).contains(known);
        assertThat(waist.cues(Cues.of(RealPatterns.of(new float[3]), known)).known())
                .contains(known);
    }
}
