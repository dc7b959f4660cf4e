package dev.hopfield.runner.result;

import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.statistics.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mean over trials of each metric, for each grid point and model, or solver. The draw is the unit: patterns of one draw are
 * correlated, so cues are averaged first.
 *
 * @param axes the swept paths
 * @param compared what each of those compared is called: model or solver
 * @param metrics the measured columns
 * @param groups one for each grid point and label, in the order of the results
 */
public record Summary(List<String> axes, String compared, List<String> metrics, List<Group> groups) {

    /** Copies the lists. */
    public Summary {
        axes = List.copyOf(axes);
        metrics = List.copyOf(metrics);
        groups = List.copyOf(groups);
    }

    /**
     * One grid point, and one model or solver.
     *
     * @param point the value of each axis
     * @param label of the model or solver
     * @param estimates one for each metric
     * @param quantiles one for each metric
     */
    record Group(List<String> point, String label, List<Estimate> estimates, List<Quantiles> quantiles) {

        Group {
            point = List.copyOf(point);
            estimates = List.copyOf(estimates);
            quantiles = List.copyOf(quantiles);
        }
    }

    private record Key(List<String> point, String label) {}

    /**
     * Summarises results.
     *
     * @param results all rows
     * @param shares the columns that are shares of cues, or of starts
     * @return the summary
     */
    public static Summary of(ResultTable results, Set<String> shares) {
        Map<Key, List<ResultTable.Row>> rows = new LinkedHashMap<>();
        for (ResultTable.Row row : results.rows()) {
            rows.computeIfAbsent(new Key(row.point(), row.model()), unseen -> new ArrayList<>())
                    .add(row);
        }
        List<Group> groups = new ArrayList<>();
        rows.forEach((key, trials) -> {
            List<Estimate> estimates = new ArrayList<>();
            List<Quantiles> quantiles = new ArrayList<>();
            for (int metric = 0; metric < results.metrics().size(); metric++) {
                int column = metric;
                double[] draws = trials.stream()
                        .mapToDouble(row -> row.values().get(column))
                        .toArray();
                boolean share = shares.contains(results.metrics().get(metric));
                estimates.add(share ? Estimate.ofShares(draws) : Estimate.ofMean(draws));
                quantiles.add(Quantiles.of(draws));
            }
            groups.add(new Group(key.point(), key.label(), estimates, quantiles));
        });
        return new Summary(results.axes(), results.compared(), results.metrics(), groups);
    }

    /** The labels of all that are compared, in the order in which they appear. */
    Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        groups.forEach(group -> labels.add(group.label()));
        return labels;
    }

    /** All grid points, in order. */
    Set<List<String>> points() {
        Set<List<String>> points = new LinkedHashSet<>();
        groups.forEach(group -> points.add(group.point()));
        return points;
    }

    /** The estimates of one metric, by grid point and label. */
    Map<List<String>, Map<String, Estimate>> estimates(String metric) {
        int column = metrics.indexOf(metric);
        Map<List<String>, Map<String, Estimate>> byPoint = new LinkedHashMap<>();
        for (Group group : groups) {
            byPoint.computeIfAbsent(group.point(), unseen -> new LinkedHashMap<>())
                    .put(group.label(), group.estimates().get(column));
        }
        return byPoint;
    }

    /** The lines of {@code summary.csv}. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (Group group : groups) {
            for (int metric = 0; metric < metrics.size(); metric++) {
                Estimate estimate = group.estimates().get(metric);
                List<String> line = new ArrayList<>(group.point());
                line.add(group.label());
                line.add(metrics.get(metric));
                line.add(CsvText.number(estimate.mean()));
                line.add(CsvText.number(estimate.low()));
                line.add(CsvText.number(estimate.high()));
                line.add(Integer.toString(estimate.count()));
                group.quantiles().get(metric).values().forEach(value -> line.add(CsvText.number(value)));
                lines.add(line);
            }
        }
        return lines;
    }

    /** The columns of {@code summary.csv}. */
    List<String> header() {
        List<String> header = new ArrayList<>(axes);
        header.addAll(List.of(compared, "metric", "mean", "low", "high", "n"));
        header.addAll(Quantiles.NAMES);
        return header;
    }
}
