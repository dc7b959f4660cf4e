package dev.hopfield.runner.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final Seed SEED = new Seed(1982);

    private final BitPatterns patterns = BitPatterns.bipolar(
            new int[] {1, 1, 1, 1}, new int[] {1, 1, -1, -1}, new int[] {1, -1, 1, -1}, new int[] {-1, -1, -1, 1});

    @Test
    void takesTheMajorityOfAPatternAndThoseThatFollow() {
        Patterns cues = new Mixture(3).corrupt(patterns, SEED).states();
        assertThat(cues)
                .isEqualTo(BitPatterns.bipolar(
                        new int[] {1, 1, 1, -1}, new int[] {1, -1, -1, -1}, new int[] {1, -1, 1, 1}, new int[] {
                            1, 1, -1, 1
                        }));
    }

    @Test
    void takesTheSameBitsInTheOtherReading() {
        Patterns binary =
                new Mixture(3).corrupt(patterns.as(Encoding.BINARY), SEED).states();
        assertThat(binary)
                .isEqualTo(new Mixture(3).corrupt(patterns, SEED).states().as(Encoding.BINARY));
    }

    @Test
    void takesTheMeanOfRealPatterns() {
        RealPatterns reals = RealPatterns.of(new float[] {3, 0}, new float[] {6, 0}, new float[] {0, -3});
        Patterns cues = new Mixture(3).corrupt(reals, SEED).states();
        assertThat(cues).isEqualTo(RealPatterns.of(new float[] {3, -1}, new float[] {3, -1}, new float[] {3, -1}));
    }

    @Test
    void refusesMixturesOfMoreThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mixture(5).corrupt(patterns, SEED))
                .withMessageContainingAll("mixtures of 5", "there are 4");
    }

    /** Patterns 0 and 1 agree in their first two units; the others are drawn. */
    @Test
    void drawsTheTiesOfAnEvenMixture() {
        BitPatterns cues = (BitPatterns) new Mixture(2).corrupt(patterns, SEED).states();
        assertThat(cues.value(0, 0)).isEqualTo(1);
        assertThat(cues.value(0, 1)).isEqualTo(1);
        assertThat(new Mixture(2).corrupt(patterns, SEED).states()).isEqualTo(cues);
    }

    @Test
    void refusesToMixOnePattern() {
        assertThatThrownBy(() -> new Mixture(1))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("at least 2");
    }
}
