package dev.hopfield.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.benchmarks.report.Table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<Column> COLUMNS = List.of(Column.text("name"), Column.number("value"));

    private final Table table = new Table(COLUMNS, List.of(List.of("a longer one", "7"), List.of("", "12345.6")));

    @Test
    void columnsAreAsWideAsTheyMustBeOnAScreen() {
        assertThat(table.onScreen())
                .containsExactly("name            value", "a longer one        7", "              12345.6");
    }

    @Test
    void numbersAreSetToTheRightInMarkdown() {
        assertThat(table.inMarkdown())
                .containsExactly("| name | value |", "|---|---:|", "| a longer one | 7 |", "|  | 12345.6 |");
    }

    @Test
    void everyRowHasAllCells() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(COLUMNS, List.of(List.of("alone"))))
                .withMessageContaining("1 cells");
    }
}
