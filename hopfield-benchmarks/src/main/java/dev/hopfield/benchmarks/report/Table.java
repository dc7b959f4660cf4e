package dev.hopfield.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text under headings.
 *
 * @param columns the headings, in order
 * @param rows as many cells each
 */
public record Table(List<Column> columns, List<List<String>> rows) {

    /** Checks the number of cells. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns: " + row);
            }
        }
    }

    /**
     * A column.
     *
     * @param heading its name
     * @param right whether its cells are set to the right, as numbers are
     */
    public record Column(String heading, boolean right) {

        static Column text(String heading) {
            return new Column(heading, false);
        }

        static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /** Lines for a screen: columns as wide as they must be, two spaces between them. */
    public List<String> onScreen() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(headings(), widths));
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    /** Lines of a table in Markdown. */
    public List<String> inMarkdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + String.join(" | ", headings()) + " |");
        StringBuilder rule = new StringBuilder("|");
        columns.forEach(column -> rule.append(column.right() ? "---:|" : "---|"));
        lines.add(rule.toString());
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        return lines;
    }

    private List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).heading().length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ");
            line.append(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }
}
