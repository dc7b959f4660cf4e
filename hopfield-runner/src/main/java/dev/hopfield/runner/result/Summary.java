package dev.hopfield.runner.result;

import dev.hopfield.api.experiment.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mean over trials of each metric, for each grid point and model. The draw is the unit: patterns of one draw are
 * correlated, so cues are averaged first.
 *
 * @param axes the swept paths
 * @param metrics the measured columns
 * @param groups one for each grid point and model, in the order of the results
 */
public record Summary(List<String> axes, List<String> metrics, List<Group> groups) {

    /** Copies the lists. */
    public Summary {
        axes = List.copyOf(axes);
        metrics = List.copyOf(metrics);
        groups = List.copyOf(groups);
    }

    /**
     * One grid point and model.
     *
     * @param point the value of each axis
     * @param model the label of the model
     * @param estimates one for each metric
     */
    public record Group(List<String> point, String model, List<Estimate> estimates) {

        /** Copies the lists. */
        public Group {
            point = List.copyOf(point);
            estimates = List.copyOf(estimates);
        }
    }

    private record Key(List<String> point, String model) {}

    /**
     * Summarises results.
     *
     * @param results all rows
     * @return the summary
     */
    public static Summary of(ResultTable results) {
        Map<Key, List<ResultTable.Row>> rows = new LinkedHashMap<>();
        for (ResultTable.Row row : results.rows()) {
            rows.computeIfAbsent(new Key(row.point(), row.model()), unseen -> new ArrayList<>())
                    .add(row);
        }
        List<Group> groups = new ArrayList<>();
        rows.forEach((key, trials) -> groups.add(
                new Group(key.point(), key.model(), estimates(results.metrics().size(), trials))));
        return new Summary(results.axes(), results.metrics(), groups);
    }

    private static List<Estimate> estimates(int metrics, List<ResultTable.Row> trials) {
        List<Estimate> estimates = new ArrayList<>();
        for (int metric = 0; metric < metrics; metric++) {
            int column = metric;
            estimates.add(Estimate.of(
                    trials.stream().mapToDouble(row -> row.values().get(column)).toArray()));
        }
        return estimates;
    }

    /** The labels of all models, in the order in which they appear. */
    Set<String> models() {
        Set<String> models = new LinkedHashSet<>();
        groups.forEach(group -> models.add(group.model()));
        return models;
    }

    /** All grid points, in order. */
    Set<List<String>> points() {
        Set<List<String>> points = new LinkedHashSet<>();
        groups.forEach(group -> points.add(group.point()));
        return points;
    }

    /** The lines of {@code summary.csv}. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (Group group : groups) {
            for (int metric = 0; metric < metrics.size(); metric++) {
                Estimate estimate = group.estimates().get(metric);
                List<String> line = new ArrayList<>(group.point());
                line.add(group.model());
                line.add(metrics.get(metric));
                line.add(CsvText.number(estimate.mean()));
                line.add(CsvText.number(estimate.low()));
                line.add(CsvText.number(estimate.high()));
                line.add(Integer.toString(estimate.count()));
                lines.add(line);
            }
        }
        return lines;
    }

    /** The columns of {@code summary.csv}. */
    List<String> header() {
        List<String> header = new ArrayList<>(axes);
        header.addAll(List.of("model", "metric", "mean", "low", "high", "n"));
        return header;
    }
}
