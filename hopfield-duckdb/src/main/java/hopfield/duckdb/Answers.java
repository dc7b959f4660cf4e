package hopfield.duckdb;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Node.ScalarKind;
import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.query.QueryAnswer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Reads what DuckDB answers. */
final class Answers {

    private Answers() {}

    static QueryAnswer read(ResultSet results) throws SQLException {
        ResultSetMetaData about = results.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            columns.add(about.getColumnLabel(column));
        }
        List<List<Node.Scalar>> rows = new ArrayList<>();
        while (results.next()) {
            List<Node.Scalar> row = new ArrayList<>();
            for (int column = 1; column <= columns.size(); column++) {
                row.add(value(results, column, about.getColumnType(column)));
            }
            rows.add(row);
        }
        return new QueryAnswer(columns, rows);
    }

    private static Node.Scalar value(ResultSet results, int column, int type) throws SQLException {
        Object value = results.getObject(column);
        if (value == null) {
            return scalar("", ScalarKind.NULL);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? Node.Scalar.plain(NumberText.shortest(number), Position.UNKNOWN)
                    : scalar(number.toString(), ScalarKind.TEXT);
        }
        String text = results.getString(column);
        if (value instanceof Number) {
            // What is none by its text, such as the infinity of a FLOAT, stays text.
            return Node.Scalar.plain(text, Position.UNKNOWN);
        }
        return scalar(text, type == Types.BOOLEAN ? ScalarKind.BOOLEAN : ScalarKind.TEXT);
    }

    private static Node.Scalar scalar(String text, ScalarKind kind) {
        return new Node.Scalar(text, kind, Position.UNKNOWN);
    }
}
