package dev.hopfield.runner.result;

import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.experiment.ResultTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Writes {@code results.jsonl}: the rows of {@code results.csv}, each an object on a line of its own.
 *
 * <p>Numbers and booleans of a sweep stay what they are, components are text as in the CSV file. What was not measured, and the error
 * of a row that did not fail, is null.
 */
final class JsonLines {

    static final String NAME = "results.jsonl";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonLines() {}

    static void write(ResultTable results, Path folder) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve(NAME))) {
            for (ResultTable.Row row : results.rows()) {
                lines.write(MAPPER.writeValueAsString(tree(results, row)));
                lines.write('\n');
            }
        }
    }

    private static Map<String, Object> tree(ResultTable results, ResultTable.Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int axis = 0; axis < results.axes().size(); axis++) {
            tree.put(results.axes().get(axis), JsonText.axisValue(row.point().get(axis)));
        }
        tree.put("trial", row.trial());
        tree.put(results.compared(), row.model());
        for (int metric = 0; metric < results.metrics().size(); metric++) {
            tree.put(results.metrics().get(metric), number(row.values().get(metric)));
        }
        tree.put("error", row.error().isEmpty() ? null : row.error());
        return tree;
    }

    /** With the very digits of the CSV file. */
    private static Object number(double value) {
        return Double.isNaN(value) ? null : new RawValue(NumberText.shortest(value));
    }
}
