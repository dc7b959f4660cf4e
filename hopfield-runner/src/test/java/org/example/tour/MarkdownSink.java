package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for a web page. */
@Component(name = "markdown", summary = "results.md: one row for each grid point, trial and model")
public record MarkdownSink() implements ResultSink {

    @Override
    public void write(ResultTable results, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(results.axes());
        header.addAll(List.of("trial", results.compared()));
        header.addAll(results.metrics());
        lines.add(line(header));
        lines.add(line(header.stream().map(column -> "---").toList()));
        for (ResultTable.Row row : results.rows()) {
            List<String> cells = new ArrayList<>(row.point());
            cells.addAll(List.of(Integer.toString(row.trial()), row.model()));
            row.values().forEach(value -> cells.add(String.format(Locale.ROOT, "%.3f", value)));
            lines.add(line(cells));
        }
        Files.write(folder.resolve("results.md"), lines);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
