package dev.hopfield.runner.cli;

import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.CellResult;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Tells a person of work under way, as much as is wanted. */
final class WorkReport {

    private final Terminal terminal;
    private final Verbosity verbosity;

    WorkReport(Terminal terminal, Verbosity verbosity) {
        this.terminal = terminal;
        this.verbosity = verbosity;
    }

    /** Something to know about the work, not about its results. */
    void say(String line) {
        if (verbosity != Verbosity.QUIET) {
            terminal.err().println(line);
            terminal.err().flush();
        }
    }

    /**
     * Begins to tell how far the work has come.
     *
     * @param before number of cells that were finished earlier
     * @param total number of all cells
     */
    ProgressLine progress(int before, int total) {
        return new ProgressLine(terminal, before, total, System::nanoTime);
    }

    /** A cell is finished. */
    void finished(ResolvedExperiment experiment, CellResult result, ProgressLine progress) {
        switch (verbosity) {
            case QUIET -> {}
            case NORMAL -> progress.advance();
            case VERBOSE -> cell(experiment, result);
        }
    }

    /** What came out of a cell. */
    void cell(ResolvedExperiment experiment, CellResult result) {
        if (verbosity == Verbosity.VERBOSE) {
            say(CellLine.of(experiment, result));
        }
    }

    /** What a model or solver threw: its row says why it failed, and this where. */
    void failed(String label, Throwable failure) {
        if (verbosity == Verbosity.VERBOSE) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            // In one go, because others may write at the same time.
            say(label + " failed: " + trace.toString().stripTrailing());
        }
    }
}
