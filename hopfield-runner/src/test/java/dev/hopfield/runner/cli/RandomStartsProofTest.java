package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random starts of 30 units with 5 patterns, the protocol of J. J. Hopfield, PNAS 79, 2554 (1982).
 *
 * <p>Expected is an independent simulation of units of -1 and +1 in which a reversed pattern counts as found. (Hopfield
 * reports 85 % for units of 0 and 1, which no ensemble average comes near.)
 */
@Tag("proof")
class RandomStartsProofTest {

    /** Three standard errors of 400 matrices, and as much for those of the simulation. */
    private static final double CHANCE = 0.03;

    private static final String EXPERIMENT = """
            name: random-starts
            patterns: {type: random-bipolar, units: 30, count: 5}
            cues: {corruption: {type: flip, fraction: 0}}
            models: {hebb: classic}
            trials: 400
            measure: [{type: attractors, starts: 100, threshold: %s}]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 0.584", "0.86, 0.684"})
    void findStoredPatternsAsOftenAsSimulated(double threshold, double expected) throws IOException {
        Path file = Files.writeString(folder.resolve("starts.yaml"), EXPERIMENT.formatted(threshold));
        Path out = folder.resolve("out");
        assertThat(Command.run("run", file.toString(), "--out", out.toString()).exitCode())
                .isZero();
        double found = mean(out, "attractors-stored") + mean(out, "attractors-reverse");
        System.out.println("random starts that end at an overlap of " + threshold + " or more: " + found + ", expected "
                + expected);
        assertThat(found).isCloseTo(expected, within(CHANCE));
    }

    private static double mean(Path out, String metric) throws IOException {
        return Files.readAllLines(out.resolve("summary.csv")).stream()
                .filter(line -> line.startsWith("hebb," + metric + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .findFirst()
                .orElseThrow();
    }
}
