package dev.hopfield.runner.result;

import java.util.List;

/** Lines up cells in columns. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /**
     * A table whose first row is a header.
     *
     * @param rows rows of equal length
     * @param leftColumns how many columns are lined up at their left; the others at their right
     * @return lines, each with a line feed
     */
    public static String of(List<List<String>> rows, int leftColumns) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Emphasis.width(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String blanks = " ".repeat(widths[column] - Emphasis.width(row.get(column)));
                line.append(column == 0 ? "" : GAP);
                line.append(column < leftColumns ? row.get(column) + blanks : blanks + row.get(column));
            }
            text.append(GAP).append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
