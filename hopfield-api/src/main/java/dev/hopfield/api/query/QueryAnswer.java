package dev.hopfield.api.query;

import dev.hopfield.api.component.Node;
import java.util.List;

/**
 * The answer to a query: a table.
 *
 * @param columns their names, which need not differ
 * @param rows one value for each column; numbers as {@link dev.hopfield.api.component.NumberText} writes them, what is no value as the
 *     kind NULL
 */
public record QueryAnswer(List<String> columns, List<List<Node.Scalar>> rows) {

    /** Copies the lists, and checks that every row has a value for each column. */
    public QueryAnswer {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Node.Scalar> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " values, but the answer has " + columns.size() + " columns");
            }
        }
    }
}
