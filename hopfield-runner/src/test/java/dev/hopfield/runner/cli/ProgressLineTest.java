package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now = 5 * SECOND;

    private ProgressLine line(boolean terminal, int total) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new ProgressLine(new Terminal(stream, stream, terminal), 0, total, () -> now);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void advance(ProgressLine line, double seconds, int cells) {
        for (int cell = 0; cell < cells; cell++) {
            now += (long) (seconds * SECOND);
            line.advance();
        }
    }

    @Test
    void redrawsOneLineOnATerminal() {
        ProgressLine line = line(true, 4);
        advance(line, 60, 2);
        assertThat(shown())
                .isEqualTo("\r1 of 4 cells, 25 %, 1 min 0 s/cell, about 3 min 0 s left"
                        + "\r2 of 4 cells, 50 %, 1 min 0 s/cell, about 2 min 0 s left");
    }

    @Test
    void countsDownEvenALongNight() {
        ProgressLine line = line(true, 200_000);
        advance(line, 16 * 3600, 1);
        assertThat(shown()).isEqualTo("\r1 of 200000 cells, 0 %, 16 h 0 min/cell, about 3199984 h 0 min left");
    }

    @Test
    void blanksOutTheRestOfALongerLine() {
        ProgressLine line = line(true, 3);
        advance(line, 60, 2);
        advance(line, 1, 1);
        assertThat(shown()).endsWith("\r3 of 3 cells, 100 %, 40 s/cell, about 0 s left" + " ".repeat(10));
    }

    @Test
    void redrawsFiveTimesASecondAtMost() {
        ProgressLine line = line(true, 1000);
        advance(line, 0.01, 100);
        assertThat(shown().chars().filter(sign -> sign == '\r').count()).isEqualTo(5);
    }

    @Test
    void clearsItsLineAtTheEnd() {
        ProgressLine line = line(true, 2);
        advance(line, 1, 1);
        int width = shown().length() - 1;
        line.finish();
        assertThat(shown()).endsWith("\r" + " ".repeat(width) + "\r");
    }

    @Test
    void writesALineEveryTenSecondsElsewhere() {
        ProgressLine line = line(false, 100);
        advance(line, 4, 6);
        assertThat(shown().lines())
                .containsExactly(
                        "3 of 100 cells, 3 %, 4.0 s/cell, about 6 min 28 s left",
                        "6 of 100 cells, 6 %, 4.0 s/cell, about 6 min 16 s left");
    }

    @Test
    void saysNothingAboutAShortRun() {
        ProgressLine line = line(false, 5);
        advance(line, 1, 5);
        line.finish();
        assertThat(shown()).isEmpty();
    }

    @Test
    void writesNoMoreThanSomeHundredLinesInANight() {
        ProgressLine line = line(false, 100_000);
        advance(line, 1, 8 * 3600);
        assertThat(shown().lines()).hasSizeBetween(50, 120);
    }

    @Test
    void countsWhatWasFinishedBeforeButDoesNotTakeItForFast() {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ProgressLine line = new ProgressLine(new Terminal(stream, stream, true), 90, 100, () -> now);
        advance(line, 60, 1);
        assertThat(shown()).isEqualTo("\r91 of 100 cells, 91 %, 1 min 0 s/cell, about 9 min 0 s left");
    }

    @Test
    void goesByTheLastCellsWhereTheyTakeLongerThanTheFirst() {
        ProgressLine line = line(true, 300);
        advance(line, 0.001, 100);
        advance(line, 10, 100);
        assertThat(shown()).endsWith("\r200 of 300 cells, 66 %, 10 s/cell, about 16 min 40 s left");
    }

    @Test
    void takesAnotherTotalOnTheWay() {
        ProgressLine line = line(true, 4);
        advance(line, 1, 2);
        line.total(10);
        advance(line, 1, 1);
        assertThat(shown()).endsWith("\r3 of 10 cells, 30 %, 1.0 s/cell, about 7 s left");
    }

    @Test
    void fitsIntoTheWidthOfTheTerminal() {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ProgressLine line = new ProgressLine(new Terminal(stream, stream, true, false, 20), 0, 4, () -> now);
        advance(line, 1, 1);
        assertThat(shown()).isEqualTo("\r1 of 4 cells, 25 %,");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0001, 10000 cells/s",
        "0.05, 20 cells/s",
        "0.24, 4.2 cells/s",
        "1, 1.0 s/cell",
        "12.4, 12 s/cell",
        "90, 1 min 30 s/cell"
    })
    void saysRatesInCellsOrInSecondsWhicheverIsMore(double seconds, String text) {
        assertThat(ProgressLine.rate(seconds * SECOND)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.4, 0 s",
        "0.6, 1 s",
        "59.4, 59 s",
        "59.6, 1 min 0 s",
        "3599, 59 min 59 s",
        "3600, 1 h 0 min",
        "90000, 25 h 0 min"
    })
    void saysDurationsInTwoUnitsAtMost(double seconds, String text) {
        assertThat(ProgressLine.duration((long) (seconds * SECOND))).isEqualTo(text);
    }
}
