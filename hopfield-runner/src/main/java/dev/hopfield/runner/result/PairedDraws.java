package dev.hopfield.runner.result;

import dev.hopfield.api.experiment.ResultTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was measured at one grid point, draw by draw: the same draws for all that are compared.
 *
 * @param rows by label and trial
 * @param column which of their numbers
 */
record PairedDraws(Map<String, Map<Integer, ResultTable.Row>> rows, int column) {

    /** All grid points, in the order of the results. */
    static Map<List<String>, PairedDraws> byPoint(ResultTable results, String metric) {
        int column = results.metrics().indexOf(metric);
        Map<List<String>, PairedDraws> points = new LinkedHashMap<>();
        for (ResultTable.Row row : results.rows()) {
            points.computeIfAbsent(row.point(), unseen -> new PairedDraws(new LinkedHashMap<>(), column))
                    .rows
                    .computeIfAbsent(row.model(), unseen -> new LinkedHashMap<>())
                    .put(row.trial(), row);
        }
        return points;
    }

    Set<String> labels() {
        return rows.keySet();
    }

    /** The mean over the draws that were measured; NaN if none was. */
    double mean(String label) {
        return rows.get(label).values().stream()
                .mapToDouble(this::number)
                .filter(number -> !Double.isNaN(number))
                .average()
                .orElse(Double.NaN);
    }

    /** For each draw that both had the first less the second; NaN where one was not measured. */
    double[] differences(String one, String other) {
        Map<Integer, ResultTable.Row> others = rows.get(other);
        return rows.get(one).entrySet().stream()
                .filter(trial -> others.containsKey(trial.getKey()))
                .mapToDouble(trial -> number(trial.getValue()) - number(others.get(trial.getKey())))
                .toArray();
    }

    private double number(ResultTable.Row row) {
        return row.values().get(column);
    }
}
