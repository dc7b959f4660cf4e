package dev.hopfield.runner.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.query.QueryAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/** Writes the answer to a query. What is no value is empty, or null in JSON. */
public final class QueryText {

    private QueryText() {}

    /** Columns that a person reads: what stands before the first number to the left, the rest to the right. */
    public static String table(QueryAnswer answer) {
        if (answer.columns().isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(answer.columns());
        answer.rows().forEach(row -> rows.add(row.stream().map(QueryText::line).toList()));
        return TextTable.of(rows, leading(answer));
    }

    /** How many columns hold no number. */
    private static int leading(QueryAnswer answer) {
        int leading = 0;
        while (leading < answer.columns().size() && !holdsNumbers(answer, leading)) {
            leading++;
        }
        return leading;
    }

    private static boolean holdsNumbers(QueryAnswer answer, int column) {
        return answer.rows().stream().anyMatch(row -> isNumber(row.get(column)));
    }

    private static boolean isNumber(Node.Scalar value) {
        return value.kind() == Node.ScalarKind.INTEGER || value.kind() == Node.ScalarKind.DECIMAL;
    }

    private static String text(Node.Scalar value) {
        return value.kind() == Node.ScalarKind.NULL ? "" : value.text();
    }

    private static String line(Node.Scalar value) {
        return text(value).replaceAll("\\R", " ");
    }

    /** CSV as in the files of a run. */
    public static String csv(QueryAnswer answer) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(answer.columns());
            answer.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(QueryText::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** An array with an object for each row; of columns of one name, the last. */
    public static String json(QueryAnswer answer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Node.Scalar> row : answer.rows()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                tree.put(answer.columns().get(column), value(row.get(column)));
            }
            rows.add(tree);
        }
        return JsonText.text(rows) + "\n";
    }

    private static Object value(Node.Scalar value) {
        return switch (value.kind()) {
            case NULL -> null;
            case INTEGER, DECIMAL -> new RawValue(value.text());
            case BOOLEAN -> Boolean.valueOf(value.text());
            case TEXT -> value.text();
        };
    }
}
