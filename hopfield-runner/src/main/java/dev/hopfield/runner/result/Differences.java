package dev.hopfield.runner.result;

import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.statistics.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far models, or solvers, are apart at each grid point: the mean of the differences on the same draws, which is far sharper
 * than the difference of two means.
 *
 * @param header the columns of {@code differences.csv}
 * @param lines its lines: for each grid point, pair and metric, the first less the second
 */
record Differences(List<String> header, List<List<String>> lines) {

    Differences {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    static Differences of(ResultTable results) {
        List<String> header = new ArrayList<>(results.axes());
        String compared = results.compared();
        header.addAll(List.of(compared, "other-" + compared, "metric", "mean", "low", "high", "n", "sign"));
        PairedDifference difference = new PairedDifference();
        List<List<String>> lines = new ArrayList<>();
        PairedDraws.byPoint(results).forEach((point, draws) -> {
            List<String> labels = draws.labels();
            for (int one = 0; one < labels.size(); one++) {
                for (int other = one + 1; other < labels.size(); other++) {
                    for (int metric = 0; metric < results.metrics().size(); metric++) {
                        List<String> line = new ArrayList<>(point);
                        line.addAll(List.of(
                                labels.get(one),
                                labels.get(other),
                                results.metrics().get(metric)));
                        line.addAll(
                                numbers(difference.of(draws.differences(labels.get(one), labels.get(other), metric))));
                        lines.add(line);
                    }
                }
            }
        });
        return new Differences(header, lines);
    }

    private static List<String> numbers(Estimate difference) {
        return Arrays.asList(
                CsvText.number(difference.mean()),
                CsvText.number(difference.low()),
                CsvText.number(difference.high()),
                Integer.toString(difference.count()),
                difference.sign());
    }
}
