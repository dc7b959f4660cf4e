package dev.hopfield.runner.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    private final Patterns patterns = Draws.bipolar();

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 100", "0.5, 500", "1, 1000"})
    void marksTheRoundedNumberOfUnitsInEveryRow(double fraction, int units) {
        Cues cues = Draws.cues(new Mask(fraction), patterns);
        for (int row = 0; row < Draws.ROWS; row++) {
            assertThat(Draws.unknown(cues, row)).hasSize(units);
        }
    }

    @Test
    void leavesKnownUnitsAsTheyAre() {
        Cues cues = Draws.cues(new Mask(0.5), patterns);
        assertThat(Draws.unknown(cues, 0)).containsAll(Draws.changed(patterns, cues, 0));
    }

    @Test
    void fillsUnknownBitsAtRandom() {
        Cues cues = Draws.cues(new Mask(1), patterns);
        assertThat(Draws.changed(patterns, cues, 0).size() / (double) Draws.UNITS)
                .as("fraction of bits that differ, within four standard errors")
                .isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(Draws.UNITS)));
    }

    @Test
    void fillsUnknownRealValuesWithZero() {
        Cues cues = Draws.cues(new Mask(0.5), Draws.real());
        assertThat(Draws.unknown(cues, 0)).allMatch(unit -> cues.states().value(0, unit) == 0);
    }

    @Test
    void marksAtASmallFractionWhatItMarksAtAGreater() {
        Cues few = Draws.cues(new Mask(0.1), patterns);
        Cues many = Draws.cues(new Mask(0.2), patterns);
        for (int row = 0; row < Draws.ROWS; row++) {
            assertThat(Draws.unknown(many, row)).containsAll(Draws.unknown(few, row));
        }
    }

    @Test
    void fillsAtASmallFractionAsItFillsAtAGreater() {
        Cues few = Draws.cues(new Mask(0.1), patterns);
        Cues many = Draws.cues(new Mask(0.2), patterns);
        assertThat(Draws.unknown(few, 0))
                .allMatch(unit -> few.states().value(0, unit) == many.states().value(0, unit));
    }

    @Test
    void marksOtherUnitsInOtherRows() {
        Cues cues = Draws.cues(new Mask(0.1), patterns);
        assertThat(Draws.unknown(cues, 0)).isNotEqualTo(Draws.unknown(cues, 1));
    }

    @Test
    void masksARowAsItWouldAmongFewerRows() {
        Cues all = Draws.cues(new Mask(0.3), patterns);
        Cues some = Draws.cues(new Mask(0.3), patterns.first(3));
        assertThat(some.states()).isEqualTo(all.states().first(3));
        assertThat(Draws.unknown(some, 2)).isEqualTo(Draws.unknown(all, 2));
    }

    @Test
    void keepsTheEncoding() {
        Cues cues = Draws.cues(new Mask(0.3), patterns.as(Encoding.BINARY));
        assertThat(cues.states().encoding()).isEqualTo(Encoding.BINARY);
    }
}
