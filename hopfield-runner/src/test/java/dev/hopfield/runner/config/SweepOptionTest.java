package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepOptionTest {

    @TempDir
    private Path folder;

    private ExperimentFile file(String more) {
        return ExperimentFile.of(folder, ExperimentFile.SMALL + more);
    }

    private List<String> labels(String option) {
        return file("").sweeping(option).points().stream()
                .map(point -> String.join(" ", point.values()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patterns.count=2,5 | 2, 5",
                "patterns.count=[2, 5] | 2, 5",
                "patterns.count=7 | 7",
                "patterns.count=1:3:3 | 1, 2, 3",
                "patterns.count=1:100:3:log | 1, 10, 100",
                "patterns.count=1:99:3:linear | 1, 50, 99",
                "cues.corruption.fraction=0:0.4:3 | 0, 0.2, 0.4",
                "patterns.count={from: 1, to: 2, steps: 2} | 1, 2",
                "cues.corruption=flip,{type: mask, fraction: 0.5} | flip, {type: mask, fraction: 0.5}",
                "cues.corruption={type: mask, fraction: 0.5} | {type: mask, fraction: 0.5}",
            })
    void readsListsAndRanges(String option, String values) {
        assertThat(String.join(", ", labels(option))).isEqualTo(values);
    }

    @Test
    void addsAnAxisToThoseOfTheFile() {
        assertThat(file("sweep: {trials: [1, 2]}\n")
                        .sweeping("patterns.count=1,2,3")
                        .axes())
                .containsExactly("trials", "patterns.count");
    }

    @Test
    void replacesAnAxisOfTheFile() {
        ResolvedExperiment swept =
                file("sweep: {patterns.count: [1, 2], trials: [1, 2]}\n").sweeping("patterns.count=3");
        assertThat(swept.axes()).containsExactly("patterns.count", "trials");
        assertThat(swept.points()).hasSize(2);
    }

    @Test
    void refusesAnAxisThatTheFileZips() {
        assertThat(file("sweep: {zip: [{patterns.count: [1, 2], trials: [1, 2]}]}\n")
                        .sweepProblems("trials=1,2"))
                .containsExactly("--sweep trials:1:1: trials is swept twice, first at e.yaml:4:40");
    }

    @Test
    void isNamedWhereItIsWrong() {
        assertThat(file("").sweepProblems("patterns.count=0:1:x"))
                .containsExactly("--sweep patterns.count:1:5: the range of patterns.count: steps must be a whole number"
                        + " up to 2147483647, but is the text 'x'");
        assertThat(file("").sweepProblems("patterns.cuont=1,2"))
                .containsExactly(
                        "--sweep patterns.cuont:1:1: there is no path patterns.cuont: patterns has no 'cuont'");
    }

    @Test
    void isRefusedWithoutAValueOrAPath() {
        assertThat(file("").sweepRefusal("trials").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(file("").sweepRefusal("trials=")).hasMessageStartingWith("--sweep trials=: there is no value");
        assertThat(file("").sweepRefusal("=1,2")).hasMessageStartingWith("--sweep =1,2: there is no path");
    }
}
