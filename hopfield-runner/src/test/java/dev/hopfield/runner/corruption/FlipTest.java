package dev.hopfield.runner.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlipTest {

    private final Patterns patterns = Draws.bipolar();

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 100", "0.2504, 250", "0.2506, 251", "1, 1000"})
    void reversesTheRoundedNumberOfUnitsInEveryRow(double fraction, int units) {
        Cues cues = Draws.cues(new Flip(fraction), patterns);
        for (int row = 0; row < Draws.ROWS; row++) {
            assertThat(Draws.changed(patterns, cues, row)).hasSize(units);
        }
    }

    @Test
    void reversesAtASmallFractionWhatItReversesAtAGreater() {
        Cues few = Draws.cues(new Flip(0.1), patterns);
        Cues many = Draws.cues(new Flip(0.2), patterns);
        for (int row = 0; row < Draws.ROWS; row++) {
            assertThat(Draws.changed(patterns, many, row)).containsAll(Draws.changed(patterns, few, row));
        }
    }

    @Test
    void reversesOtherUnitsInOtherRows() {
        Cues cues = Draws.cues(new Flip(0.1), patterns);
        assertThat(Draws.changed(patterns, cues, 0)).isNotEqualTo(Draws.changed(patterns, cues, 1));
    }

    @Test
    void reversesARowAsItWouldAmongFewerRows() {
        Patterns some = Draws.cues(new Flip(0.1), patterns.first(3)).states();
        assertThat(some).isEqualTo(Draws.cues(new Flip(0.1), patterns).states().first(3));
    }

    @Test
    void keepsTheEncoding() {
        Patterns binary = patterns.as(Encoding.BINARY);
        Cues cues = Draws.cues(new Flip(0.1), binary);
        assertThat(cues.states().encoding()).isEqualTo(Encoding.BINARY);
        assertThat(Draws.changed(binary, cues, 0)).hasSize(100);
    }

    @Test
    void changesTheSignOfRealValues() {
        Patterns halves = RealPatterns.of(new float[] {0.5f, -2, 3});
        assertThat(Draws.cues(new Flip(1), halves).states()).isEqualTo(RealPatterns.of(new float[] {-0.5f, 2, -3}));
    }

    @Test
    void reversesTheSameUnitsWhateverTheEncoding() {
        assertThat(Draws.cues(new Flip(0.1), Draws.real()).states())
                .isEqualTo(Draws.cues(new Flip(0.1), patterns).states().as(Encoding.REAL));
    }

    @Test
    void leavesThePatternsAsTheyAre() {
        Draws.cues(new Flip(0.5), patterns);
        assertThat(patterns).isEqualTo(Draws.bipolar());
    }

    @Test
    void knowsAllUnits() {
        assertThat(Draws.cues(new Flip(0.5), patterns).known()).isEmpty();
    }

    @Test
    void refusesMoreThanAll() {
        assertThatThrownBy(() -> new Flip(1.5))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("fraction is 1.5");
    }
}
