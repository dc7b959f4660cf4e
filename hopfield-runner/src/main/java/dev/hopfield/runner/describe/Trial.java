package dev.hopfield.runner.describe;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.Execution;
import dev.hopfield.runner.execute.LocalEngine;
import dev.hopfield.runner.execute.Plan;
import dev.hopfield.runner.execute.RowResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Loads and runs experiments, only to see whether they can be shown. Nothing is written. */
final class Trial {

    /** What became of an experiment, the best first. */
    enum Verdict {
        /** It runs, all that it measures is a number, and nobody remarks on how it went. */
        CLEAN,
        /** It runs. */
        RUNS,
        /** It cannot be loaded, or a part of it fails. */
        FAILS
    }

    private final ExperimentLoader loader;

    Trial(ExperimentLoader loader) {
        this.loader = loader;
    }

    /** What becomes of an experiment. */
    Verdict of(String yaml) {
        try {
            ResolvedExperiment experiment = loader.load("example", yaml, Path.of(""), List.of());
            List<Cell> cells = Plan.cells(experiment);
            Execution execution = new Execution(new LocalEngine(), 1);
            return execution.forecast(cells).refusal().isPresent()
                    ? Verdict.FAILS
                    : verdict(execution.run(cells, result -> {}));
        } catch (IOException | RuntimeException | LinkageError e) {
            // Whatever is wrong with a component, it is told of where the component is run, not where it is described.
            return Verdict.FAILS;
        }
    }

    private static Verdict verdict(List<CellResult> results) {
        List<RowResult> rows =
                results.stream().flatMap(result -> result.rows().stream()).toList();
        if (rows.stream().anyMatch(row -> !row.error().isEmpty())) {
            return Verdict.FAILS;
        }
        boolean measured = rows.stream().flatMap(row -> row.values().stream()).noneMatch(value -> value.isNaN());
        boolean remarked = results.stream().anyMatch(result -> !result.notes().isEmpty());
        return measured && !remarked ? Verdict.CLEAN : Verdict.RUNS;
    }

    /** Whether an experiment is right in all but that the files it names are not there. */
    boolean wantsFilesOnly(String yaml) {
        try {
            loader.load("example", yaml, Path.of(""), List.of());
            return true;
        } catch (UserError e) {
            return e.exitCode() == ExitCode.MISSING_INPUT;
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }
}
