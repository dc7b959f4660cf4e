package dev.hopfield.runner.result;

import dev.hopfield.api.experiment.ResultTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured at one grid point, draw by draw: the same draws for all that are compared. */
final class PairedDraws {

    private final Map<String, Map<Integer, ResultTable.Row>> rows = new LinkedHashMap<>();

    private PairedDraws() {}

    /** All grid points, in the order of the results. */
    static Map<List<String>, PairedDraws> byPoint(ResultTable results) {
        Map<List<String>, PairedDraws> points = new LinkedHashMap<>();
        for (ResultTable.Row row : results.rows()) {
            points.computeIfAbsent(row.point(), unseen -> new PairedDraws())
                    .rows
                    .computeIfAbsent(row.model(), unseen -> new LinkedHashMap<>())
                    .put(row.trial(), row);
        }
        return points;
    }

    /** Those that are compared, in the order of the results. */
    List<String> labels() {
        return List.copyOf(rows.keySet());
    }

    /**
     * The mean over the draws that were measured.
     *
     * @param label of a model or solver
     * @param column of the results, from 0
     * @return the mean; NaN if nothing was measured
     */
    double mean(String label, int column) {
        return rows.get(label).values().stream()
                .mapToDouble(row -> row.values().get(column))
                .filter(number -> !Double.isNaN(number))
                .average()
                .orElse(Double.NaN);
    }

    /** Whether one failed in any draw, so that its mean is over what it happened to finish. */
    boolean hasFailed(String label) {
        return rows.get(label).values().stream().anyMatch(row -> !row.error().isEmpty());
    }

    /**
     * The first less the second, for each draw that both had.
     *
     * @param one label of a model or solver
     * @param other label of another
     * @param column of the results, from 0
     * @return the differences; NaN where one of the two was not measured
     */
    double[] differences(String one, String other, int column) {
        Map<Integer, ResultTable.Row> others = rows.get(other);
        return rows.get(one).entrySet().stream()
                .filter(trial -> others.containsKey(trial.getKey()))
                .mapToDouble(trial -> trial.getValue().values().get(column)
                        - others.get(trial.getKey()).values().get(column))
                .toArray();
    }
}
