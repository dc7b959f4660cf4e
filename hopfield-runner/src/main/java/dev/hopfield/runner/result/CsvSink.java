package dev.hopfield.runner.result;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code results.csv}: one row for each grid point, trial and model, or solver; columns for the swept
 * paths, trial, model or solver, and metrics, and why it failed, empty if it did not. What was not measured is empty.
 */
@Component(name = "csv", summary = "results.csv: one row for each grid point, trial and model, or solver")
public record CsvSink() implements ResultSink {

    @Override
    public void write(ResultTable results, Path folder) throws IOException {
        List<String> header = new ArrayList<>(results.axes());
        header.add("trial");
        header.add(results.compared());
        header.addAll(results.metrics());
        header.add("error");
        List<List<String>> lines = new ArrayList<>();
        for (ResultTable.Row row : results.rows()) {
            List<String> line = new ArrayList<>(row.point());
            line.add(Integer.toString(row.trial()));
            line.add(row.model());
            row.values().forEach(value -> line.add(CsvText.number(value)));
            line.add(row.error());
            lines.add(line);
        }
        CsvText.write(folder.resolve("results.csv"), header, lines);
    }
}
