package dev.hopfield.runner.compare;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.config.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of a run by grid point, label and trial.
 *
 * <p>A point is told by its value at each of some paths, among them all that the run sweeps; at the others it has what the
 * configuration says. So a run that sweeps a path can be compared with one that does not.
 *
 * @param shown how each point is written in results, by what its values mean
 * @param rows by point, then by label, then by trial
 */
record Grouped(
        Map<List<String>, List<String>> shown,
        Map<List<String>, Map<String, SortedMap<Integer, ResultTable.Row>>> rows) {

    private static final String NOTHING = "-";

    static Grouped of(ComparedRun run, List<String> paths) {
        ResultTable results = run.results();
        Map<List<String>, List<String>> shown = new LinkedHashMap<>();
        Map<List<String>, Map<String, SortedMap<Integer, ResultTable.Row>>> rows = new LinkedHashMap<>();
        for (ResultTable.Row row : results.rows()) {
            List<String> values = paths.stream()
                    .map(path -> results.axes().contains(path)
                            ? row.point().get(results.axes().indexOf(path))
                            : Paths.at(run.experiment(), path).map(Node::flow).orElse(NOTHING))
                    .toList();
            // As what was written without quotes, 0.10 is 0.1.
            List<String> meant = values.stream()
                    .map(value -> Meaning.of(Node.Scalar.plain(value, Position.UNKNOWN)))
                    .toList();
            shown.putIfAbsent(meant, values);
            rows.computeIfAbsent(meant, unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(row.model(), unseen -> new TreeMap<>())
                    .put(row.trial(), row);
        }
        return new Grouped(shown, rows);
    }

    /** The rows of a point and a label, by trial; none if there are none. */
    SortedMap<Integer, ResultTable.Row> at(List<String> point, String label) {
        return rows.getOrDefault(point, Map.of()).getOrDefault(label, new TreeMap<>());
    }
}
