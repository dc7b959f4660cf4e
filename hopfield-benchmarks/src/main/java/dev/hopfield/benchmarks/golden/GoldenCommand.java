package dev.hopfield.benchmarks.golden;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that writes golden files. */
@Command(
        name = "golden",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Writes what libtorch's MultiheadAttention says of small inputs, for the tests of hopfield-dense,",
            "and prints the largest differences to what Hopfield says."
        })
public final class GoldenCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER",
            description = "such as hopfield-dense/src/test/resources/dev/hopfield/dense/attention")
    private Path folder;

    private final PrintStream out;

    private GoldenCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new GoldenCommand(System.out)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (GoldenCase golden : GoldenCase.all()) {
            Path file = folder.resolve(golden.name() + ".safetensors");
            SafetensorsWriter.write(file, golden.tensors());
            GoldenDifference difference = GoldenDifference.of(golden, file);
            out.println(String.format(
                    Locale.ROOT,
                    "%-20s %6d bytes, differences: outputs %.1e, weights %.1e",
                    golden.name(),
                    Files.size(file),
                    difference.outputs(),
                    difference.weights()));
        }
        return CommandLine.ExitCode.OK;
    }
}
