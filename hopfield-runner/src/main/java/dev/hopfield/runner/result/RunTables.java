package dev.hopfield.runner.result;

import dev.hopfield.api.query.QueryTable;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that lie in the folders of complete runs. */
public final class RunTables {

    /** By name; of several forms of a table, the first that is there. */
    private static final Map<String, List<String>> FORMS = forms();

    /** Columns of any of them that are text, whatever stands in them. */
    private static final Set<String> TEXTS =
            Set.of("model", "solver", "other-model", "other-solver", "metric", "sign", "error", "file");

    private RunTables() {}

    private static Map<String, List<String>> forms() {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("results", List.of("results.csv", JsonLines.NAME));
        for (String name : List.of("summary", "differences", "thresholds", "theory", "traces", "arrays", "timings")) {
            forms.put(name, List.of(name + ".csv"));
        }
        return forms;
    }

    /**
     * What can be asked about runs.
     *
     * @param runs their folders, at least one; of several runs, each table has the rows of all that have it
     * @return the tables, results first
     * @throws UserError if a folder holds no run, or one that has no results
     */
    public static List<QueryTable> of(List<Path> runs) {
        runs.forEach(RunTables::requireResults);
        Map<Path, String> labels = labels(runs);
        List<QueryTable> tables = new ArrayList<>();
        FORMS.forEach((name, files) -> {
            Map<String, Path> found = new LinkedHashMap<>();
            runs.forEach(run -> files.stream()
                    .map(run::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .ifPresent(file -> found.put(labels.get(run), file)));
            if (!found.isEmpty()) {
                tables.add(new QueryTable(name, found, TEXTS));
            }
        });
        return tables;
    }

    private static void requireResults(Path run) {
        if (!Files.exists(run.resolve(Journal.NAME))) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    run + ": there is no run here, for there is no file " + Journal.NAME + System.lineSeparator()
                            + "  name the folder of a run, such as one under runs/");
        }
        if (!RunFolder.isComplete(run)) {
            throw new UserError(
                    ExitCode.BAD_DATA,
                    run + ": the run is not complete, so it has no results yet" + System.lineSeparator()
                            + "  wait until it ends, or go on with it: hopfield resume " + run);
        }
        if (FORMS.get("results").stream().noneMatch(file -> Files.isRegularFile(run.resolve(file)))) {
            throw new UserError(
                    ExitCode.BAD_DATA,
                    run + ": it has no results, as a shard has none" + System.lineSeparator()
                            + "  merge all shards, and name the run that comes of it: hopfield merge RUN...");
        }
    }

    /** What each run is called: by its folder, or by its path where folders of one name are given. */
    private static Map<Path, String> labels(List<Path> runs) {
        Map<Path, String> labels = new LinkedHashMap<>();
        runs.forEach(run ->
                labels.put(run, run.toAbsolutePath().normalize().getFileName().toString()));
        boolean distinct = new HashSet<>(labels.values()).size() == labels.size();
        if (!distinct) {
            labels.replaceAll((run, label) -> run.toString());
        }
        return labels;
    }
}
