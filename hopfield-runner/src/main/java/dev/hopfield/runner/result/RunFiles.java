package dev.hopfield.runner.result;

import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.RowResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What a run leaves behind, from what its cells gave. */
public final class RunFiles {

    private static final double NANOS_PER_SECOND = 1e9;

    private final ResolvedExperiment experiment;
    private final List<CellResult> cells;
    private final ResultTable table;

    /**
     * @param experiment what was run
     * @param cells the results, in the order of the plan
     */
    public RunFiles(ResolvedExperiment experiment, List<CellResult> cells) {
        this.experiment = experiment;
        this.cells = List.copyOf(cells);
        this.table = table(experiment, cells);
    }

    private static ResultTable table(ResolvedExperiment experiment, List<CellResult> cells) {
        List<ResultTable.Row> rows = new ArrayList<>();
        for (CellResult result : cells) {
            for (RowResult row : result.rows()) {
                rows.add(new ResultTable.Row(
                        result.cell().point().values(), result.cell().trial(), row.label(), row.values(), row.error()));
            }
        }
        return new ResultTable(
                experiment.axes(),
                experiment.common().compared(),
                experiment.common().metricColumns(),
                rows);
    }

    /** All measured results. */
    public ResultTable table() {
        return table;
    }

    /** What a person should know who reads the results, each clause once: of those that are compared first, then of what they did. */
    public List<String> notes() {
        return Stream.of(
                        experiment.notes().stream(),
                        new AdaptiveNotes(experiment, summary()).notes().stream(),
                        cells.stream().flatMap(cell -> cell.notes().stream()))
                .flatMap(notes -> notes)
                .distinct()
                .toList();
    }

    /** The means over trials. */
    public Summary summary() {
        return Summary.of(table, experiment.common().shares());
    }

    /**
     * Everything that writes a file of results.
     *
     * @param provenance where the results come from
     * @param exports sinks beside those of the experiment
     * @return what writes {@code provenance.json}, the CSV files, {@code results.jsonl} and what the sinks add
     */
    public List<RunFolder.Writing> writings(Map<String, Object> provenance, List<ResultSink> exports) {
        List<RunFolder.Writing> writings = new ArrayList<>();
        writings.add(folder -> Files.writeString(folder.resolve("provenance.json"), JsonText.text(provenance) + "\n"));
        writings.add(folder -> {
            Summary summary = summary();
            CsvText.write(folder.resolve("summary.csv"), summary.header(), summary.lines());
        });
        if (experiment.common().labels().size() > 1) {
            writings.add(folder -> {
                Differences differences = Differences.of(table);
                CsvText.write(folder.resolve("differences.csv"), differences.header(), differences.lines());
            });
        }
        if (!experiment.common().predictedColumns().isEmpty()) {
            writings.add(this::predictions);
        }
        Thresholds.of(experiment, summary())
                .ifPresent(thresholds -> writings.add(folder ->
                        CsvText.write(folder.resolve("thresholds.csv"), thresholds.header(), thresholds.lines())));
        writings.add(this::timings);
        if (isTraced()) {
            writings.add(folder -> TraceFile.write(experiment.axes(), table.compared(), cells, folder));
        }
        writings.add(folder -> JsonLines.write(table, folder));
        Set<ResultSink> sinks = new LinkedHashSet<>(experiment.common().sinks());
        sinks.addAll(exports);
        writings.addAll(exports(sinks));
        return writings;
    }

    /**
     * What tells where arrays are.
     *
     * @param numbers of the cells in the plan
     * @return what writes {@code arrays.csv}; nothing if none are kept
     */
    public Optional<RunFolder.Writing> arrayIndex(ToIntFunction<Cell> numbers) {
        return experiment.points().stream()
                        .allMatch(point -> point.experiment().kept().isEmpty())
                ? Optional.empty()
                : Optional.of(folder -> ArrayIndex.write(experiment.axes(), cells, numbers, folder));
    }

    /**
     * What sinks write.
     *
     * @param sinks forms of the results
     * @return what writes their files
     */
    public List<RunFolder.Writing> exports(Collection<ResultSink> sinks) {
        return sinks.stream()
                .<RunFolder.Writing>map(sink -> folder -> sink.write(table, folder))
                .toList();
    }

    private boolean isTraced() {
        return experiment.points().stream()
                .anyMatch(point -> point.experiment().match(recall -> false, search -> search.traced() > 0));
    }

    private void predictions(Path folder) throws IOException {
        List<String> header = new ArrayList<>(experiment.axes());
        header.addAll(experiment.common().predictedColumns());
        List<List<String>> lines = new ArrayList<>();
        predicted().forEach((point, numbers) -> {
            List<String> line = new ArrayList<>(point);
            numbers.forEach(number -> line.add(CsvText.number(number)));
            lines.add(line);
        });
        CsvText.write(folder.resolve("theory.csv"), header, lines);
    }

    /** What theories predict, by grid point. */
    private Map<List<String>, List<Double>> predicted() {
        Map<List<String>, List<Double>> predicted = new LinkedHashMap<>();
        for (GridPoint point : experiment.points()) {
            predicted.put(
                    point.values(),
                    Arrays.stream(point.experiment().predicted()).boxed().toList());
        }
        return predicted;
    }

    /**
     * The tables that a person sees.
     *
     * @param emphasis how the best are marked
     */
    public String text(Emphasis emphasis) {
        Experiment common = experiment.common();
        Summary summary = summary();
        ComparisonTable comparison =
                new ComparisonTable(summary, common.columnGroups(), common.predictedColumns(), predicted(), leaders());
        return comparison.text(emphasis)
                + Thresholds.of(experiment, summary).map(Thresholds::text).orElse("");
    }

    /** Who is best where by the first metric, if that can be said. */
    public Optional<Leaders> leaders() {
        String metric = table.metrics().get(0);
        return Leaders.of(table, metric, experiment.common().better(metric));
    }

    /**
     * The only file that holds times, so that all others are the same for the same seed. Storing took 0 s where a row asked a
     * memory that another row had stored.
     */
    private void timings(Path folder) throws IOException {
        List<String> header = new ArrayList<>(experiment.axes());
        header.addAll(List.of("trial", table.compared()));
        experiment.common().timed().forEach(timed -> header.add(timed + "-seconds"));
        List<List<String>> lines = new ArrayList<>();
        for (CellResult result : cells) {
            for (RowResult row : result.rows()) {
                List<String> line = new ArrayList<>(result.cell().point().values());
                line.add(Integer.toString(result.cell().trial()));
                line.add(row.label());
                row.nanos().forEach(nanos -> line.add(NumberText.shortest(nanos / NANOS_PER_SECOND)));
                lines.add(line);
            }
        }
        CsvText.write(folder.resolve("timings.csv"), header, lines);
    }
}
