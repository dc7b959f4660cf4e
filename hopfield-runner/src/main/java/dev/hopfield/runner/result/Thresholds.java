package dev.hopfield.runner.result;

import dev.hopfield.api.component.NumberText;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.config.Search;
import dev.hopfield.runner.schedule.Crossing;
import dev.hopfield.runner.schedule.Schedule;
import dev.hopfield.runner.statistics.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search has found: where the mean of a column crosses a value along an axis.
 *
 * @param search what was looked for
 * @param axes all swept paths
 * @param compared what each of those compared is called: model or solver
 * @param crossings one for each combination of values of the other axes, and each label
 */
record Thresholds(Search search, List<String> axes, String compared, List<Crossing> crossings) {

    /** The thresholds of a run; empty if it did not search. */
    static Optional<Thresholds> of(ResolvedExperiment experiment, Summary summary) {
        return experiment.common().search().map(search -> {
            Map<List<String>, Map<String, Estimate>> byPoint = summary.estimates(search.metric());
            Map<Integer, Map<String, Estimate>> known = new HashMap<>();
            for (int point = 0; point < experiment.points().size(); point++) {
                Map<String, Estimate> here =
                        byPoint.get(experiment.points().get(point).values());
                if (here != null) {
                    known.put(point, here);
                }
            }
            List<Crossing> crossings = Schedule.crossings(experiment, point -> Optional.ofNullable(known.get(point)));
            return new Thresholds(search, experiment.axes(), summary.compared(), crossings);
        });
    }

    private List<String> beside() {
        List<String> beside = new ArrayList<>(axes);
        beside.remove(search.axis());
        return beside;
    }

    /** The columns of {@code thresholds.csv}. */
    List<String> header() {
        List<String> header = new ArrayList<>(beside());
        header.addAll(List.of(compared, "axis", "metric", "crosses", "outcome", "threshold", "low", "high", "points"));
        return header;
    }

    /** The lines of {@code thresholds.csv}. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (Crossing crossing : crossings) {
            List<String> line = new ArrayList<>(crossing.beside());
            line.addAll(List.of(
                    crossing.label(),
                    search.axis(),
                    search.metric(),
                    NumberText.shortest(search.crosses()),
                    crossing.outcome().toString(),
                    CsvText.number(crossing.threshold()),
                    CsvText.number(crossing.low()),
                    CsvText.number(crossing.high()),
                    Integer.toString(crossing.run())));
            lines.add(line);
        }
        return lines;
    }

    /** The same as a person reads it. */
    String text() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(beside());
        header.addAll(List.of(compared, search.axis(), "from", "to", "points run"));
        rows.add(header);
        for (Crossing crossing : crossings) {
            List<String> row = new ArrayList<>(crossing.beside());
            row.add(crossing.label());
            boolean found = crossing.outcome() == Crossing.Outcome.FOUND;
            row.add(found ? shown(crossing.threshold()) : crossing.outcome().toString());
            row.add(shown(crossing.low()));
            row.add(shown(crossing.high()));
            row.add(Integer.toString(crossing.run()));
            rows.add(row);
        }
        return "where " + search.metric() + " crosses " + NumberText.shortest(search.crosses()) + " along "
                + search.axis() + "; from and to are where its 95 % interval leaves no doubt of the side\n\n"
                + TextTable.of(rows, beside().size() + 1) + '\n';
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "-" : ComparisonTable.fixed(value);
    }
}
