package dev.hopfield.benchmarks.compare;

import dev.hopfield.benchmarks.harness.Schedule;
import dev.hopfield.benchmarks.report.JsonReport;
import dev.hopfield.benchmarks.report.MarkdownBlock;
import dev.hopfield.benchmarks.report.Report;
import dev.hopfield.benchmarks.report.ScreenReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the comparison. */
@Command(
        name = "compare",
        sortOptions = false,
        usageHelpWidth = 120,
        description = {
            "Compares Hopfield with other libraries on the same inputs, in turns, in one process.",
            "",
            "Prints one table: medians, ratios to ours (above 1 we are faster), and parts of the limits of this machine,"
                    + " measured in the same rounds. docs/performance.md explains it.",
            ""
        },
        footer = {
            "",
            "Environment: JAVA_HOME chooses the JDK; HOPFIELD_BENCHMARKS_JAVA_OPTS adds options for its virtual machine",
            "(-Xmx8g, say). OPENBLAS_CORETYPE is set to SKYLAKEX on machines with AVX-512 unless it is set already."
        })
public final class CompareCommand implements Callable<Integer> {

    private static final int PRESET_ROUNDS = 11;

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "tiny inputs, some seconds: shows that everything runs, measures nothing")
    private boolean quick;

    @Option(names = "--large", description = "adds the classic network of 300,000 units, which needs a heap of 4 GB")
    private boolean large;

    @Option(
            names = "--python",
            description = "adds numpy and PyTorch, run by /usr/bin/python3; needs python3-numpy, python3-torch"
                    + " and a fast BLAS, libopenblas0")
    private boolean python;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "runs some parts only: ${COMPLETION-CANDIDATES}")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            description = "how many threads each contender may use; several numbers are taken in turn. Otherwise 1 and"
                    + " the number of cores")
    private List<Integer> threads = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "turns of each contender (slow ones take fewer); otherwise " + PRESET_ROUNDS)
    private int rounds = PRESET_ROUNDS;

    @Option(names = "--json", paramLabel = "FILE", description = "writes everything that was measured as JSON")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "writes the tables in Markdown: between the marks of this Java version if the file has them"
                    + " (as docs/performance.md has), else as the whole file")
    private Optional<Path> markdown = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this help")
    private boolean help;

    private final PrintStream out;
    private final PrintStream progress;

    CompareCommand(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(commandLine(System.out, System.err).execute(arguments));
    }

    static CommandLine commandLine(PrintStream out, PrintStream progress) {
        return new CommandLine(new CompareCommand(out, progress)).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        Report report = new Comparison(plan(), progress).run();
        ScreenReport.lines(report).forEach(out::println);
        if (json.isPresent()) {
            JsonReport.write(report, json.get());
        }
        if (markdown.isPresent()) {
            MarkdownBlock.of(report).writeTo(markdown.get());
        }
        return CommandLine.ExitCode.OK;
    }

    /** What the options ask for. */
    Plan plan() {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1, but is " + rounds);
        }
        TreeSet<Integer> counts = new TreeSet<>(threads);
        if (counts.isEmpty()) {
            counts.addAll(List.of(1, Runtime.getRuntime().availableProcessors()));
        }
        if (counts.first() < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be at least 1, but " + counts.first() + " is given");
        }
        return new Plan(
                commandText(),
                quick ? Size.QUICK : large ? Size.LARGE : Size.NORMAL,
                only,
                python,
                new ArrayList<>(counts),
                quick ? Schedule.smoke() : Schedule.thorough(rounds));
    }

    private String commandText() {
        List<String> words = spec.commandLine().getParseResult().originalArgs();
        return "./hopfield-benchmarks/compare" + (words.isEmpty() ? "" : " " + String.join(" ", words));
    }
}
