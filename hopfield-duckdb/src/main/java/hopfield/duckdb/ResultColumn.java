package hopfield.duckdb;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.experiment.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A column of results.
 *
 * @param name what it is called
 * @param type of DuckDB
 * @param value of a row, null where there is none
 */
record ResultColumn(String name, String type, Function<ResultTable.Row, Object> value) {

    /** All columns of a table, in the order of {@code results.csv}. */
    static List<ResultColumn> of(ResultTable results) {
        List<ResultColumn> columns = new ArrayList<>();
        for (int axis = 0; axis < results.axes().size(); axis++) {
            columns.add(axis(results, axis));
        }
        columns.add(new ResultColumn("trial", "INTEGER", ResultTable.Row::trial));
        columns.add(new ResultColumn(results.compared(), "VARCHAR", ResultTable.Row::model));
        for (int metric = 0; metric < results.metrics().size(); metric++) {
            int place = metric;
            columns.add(new ResultColumn(
                    results.metrics().get(metric),
                    "DOUBLE",
                    row -> number(row.values().get(place))));
        }
        columns.add(new ResultColumn("error", "VARCHAR", row -> row.error().isEmpty() ? null : row.error()));
        return columns;
    }

    private static Object number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static ResultColumn axis(ResultTable results, int axis) {
        String name = results.axes().get(axis);
        List<String> labels = results.rows().stream()
                .map(row -> row.point().get(axis))
                .distinct()
                .toList();
        if (labels.stream().allMatch(ResultColumn::isWhole)) {
            return new ResultColumn(
                    name, "BIGINT", row -> Long.valueOf(row.point().get(axis)));
        }
        if (labels.stream().allMatch(ResultColumn::isNumber)) {
            return new ResultColumn(
                    name, "DOUBLE", row -> Double.valueOf(row.point().get(axis)));
        }
        return new ResultColumn(name, "VARCHAR", row -> row.point().get(axis));
    }

    private static boolean isWhole(String label) {
        if (kind(label) != Node.ScalarKind.INTEGER) {
            return false;
        }
        try {
            Long.parseLong(label);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isNumber(String label) {
        return kind(label) == Node.ScalarKind.INTEGER || kind(label) == Node.ScalarKind.DECIMAL;
    }

    private static Node.ScalarKind kind(String label) {
        return Node.Scalar.plain(label, Position.UNKNOWN).kind();
    }
}
