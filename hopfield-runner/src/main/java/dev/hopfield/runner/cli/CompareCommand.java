package dev.hopfield.runner.cli;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.compare.ComparedRun;
import dev.hopfield.runner.compare.RunComparison;
import dev.hopfield.runner.result.JsonText;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed from one run to another. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what changed from one run to another: in the experiment, in Java, kernels, plugins, data and machines, and in"
                    + " the results, each difference with its interval.",
            "Trials are paired where both runs have the same seed. What has the same label, metric and value on all axes is"
                    + " compared; a path that one run alone sweeps has in the other the value that its experiment gives.",
            "A run that is not finished is compared as far as it is."
        },
        footer = {
            "",
            "Examples:",
            "  hopfield compare runs/digits-0123abcd runs/digits-4567cdef",
            "  hopfield compare runs/digits-0123abcd runs/digits-4567cdef --metric exact"
        })
final class CompareCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "the folder of a run")
    private Path first;

    @Parameters(index = "1", paramLabel = "RUN_B", description = "the folder of another run")
    private Path second;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "compares one metric: a column of the results, or all that begin with this name and a dash")
    private Optional<String> metric = Optional.empty();

    @Option(names = "--all", description = "prints all differences, not only the surest")
    private boolean all;

    @Option(names = "--json", description = "prints the comparison as JSON")
    private boolean json;

    @Option(
            names = "--exit-code",
            description =
                    "ends with exit code 1 if any result differs, or is in one run only; otherwise it is 0 either way")
    private boolean exitCode;

    @Mixin
    private PluginOptions pluginOptions;

    private final ComparedRuns runs;
    private final Terminal terminal;

    @Inject
    CompareCommand(ComparedRuns runs, Terminal terminal) {
        this.runs = runs;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ComparedRun a = runs.in(first);
        ComparedRun b = runs.in(second);
        metric.ifPresent(name -> requireMetric(name, a, b));
        RunComparison comparison = RunComparison.of(a, b, this::isWanted);
        if (json) {
            terminal.out().println(JsonText.text(ComparisonTree.of(comparison)));
        } else {
            terminal.out().print(new ComparisonText(comparison, all).text());
        }
        terminal.out().flush();
        return exitCode && !comparison.isIdentical() ? DIFFERENT : ExitCode.OK.value();
    }

    private boolean isWanted(String column) {
        return metric.map(name -> column.equals(name) || column.startsWith(name + "-"))
                .orElse(true);
    }

    private void requireMetric(String name, ComparedRun a, ComparedRun b) {
        Stream<String> columns = Stream.concat(a.results().metrics().stream(), b.results().metrics().stream());
        if (columns.noneMatch(this::isWanted)) {
            throw new UserError(
                    ExitCode.USAGE,
                    "--metric: no column of the results is " + name + ", or begins with " + name + "-"
                            + System.lineSeparator() + "  there are "
                            + String.join(", ", a.results().metrics()));
        }
    }
}
