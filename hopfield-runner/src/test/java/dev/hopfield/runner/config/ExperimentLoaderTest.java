package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.corruption.Mask;
import dev.hopfield.runner.measure.Exact;
import dev.hopfield.runner.result.CsvSink;
import dev.hopfield.runner.source.CsvFile;
import dev.hopfield.runner.toy.Echo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentLoaderTest {

    @TempDir
    private Path folder;

    private ExperimentFile file(String more) {
        return ExperimentFile.of(folder, ExperimentFile.SMALL + more);
    }

    @Test
    void fillsInPresets() {
        RecallExperiment experiment = file("").recall();
        assertThat(experiment.seed()).isEqualTo(1982);
        assertThat(experiment.trials()).isEqualTo(Trials.of(1));
        assertThat(experiment.cues().corruption()).isEqualTo(new Flip(0.1));
        assertThat(experiment.recall()).isEqualTo(new RecallSettings(100, false));
        assertThat(experiment.models()).containsEntry("one", new Echo());
        assertThat(experiment.sinks()).containsExactly(new CsvSink());
    }

    @Test
    void measuresAllOfItsOwnMetricsByPreset() {
        assertThat(file("").load().common().metricColumns())
                .startsWith("overlap", "exact", "verdict-target", "verdict-reverse")
                .endsWith("verdict-diverged", "energy", "steps");
    }

    @Test
    void hasOnePointWithoutASweep() {
        ResolvedExperiment experiment = file("").load();
        assertThat(experiment.axes()).isEmpty();
        assertThat(experiment.points()).hasSize(1);
    }

    @Test
    void ordersTheGridWithTheLastAxisFastest() {
        ResolvedExperiment experiment = file("sweep: {patterns.count: [2, 1], cues.corruption.fraction: [0, 0.5]}\n")
                .load();
        assertThat(experiment.points())
                .extracting(GridPoint::values)
                .containsExactly(List.of("2", "0"), List.of("2", "0.5"), List.of("1", "0"), List.of("1", "0.5"));
    }

    @Test
    void bindsEveryPoint() {
        ResolvedExperiment experiment = file("sweep: {cues.corruption: [flip, {type: mask, fraction: 0.2}]}\n")
                .load();
        assertThat(experiment.points())
                .extracting(point -> ExperimentFile.recall(point).cues().corruption())
                .containsExactly(new Flip(0.1), new Mask(0.2));
    }

    @Test
    void setsAParameterOfASweptComponent() {
        ResolvedExperiment experiment =
                file("sweep: {cues.corruption.fraction: [0.3, 0.4], cues.corruption: [flip, mask]}\n")
                        .load();
        assertThat(experiment.points())
                .extracting(point -> ExperimentFile.recall(point).cues().corruption())
                .containsExactly(new Flip(0.3), new Mask(0.3), new Flip(0.4), new Mask(0.4));
    }

    @Test
    void sweepsAParameterOfAMetric() {
        assertThat(file("measure: [exact]\nsweep: {measure.0.tolerance: [0.1, 0.2]}\n")
                        .load()
                        .points())
                .extracting(point -> ExperimentFile.recall(point).measure().get(0))
                .containsExactly(new Exact(0.1), new Exact(0.2));
    }

    @Test
    void pointsAtTheAxisOfAnUnknownPath() {
        assertThat(file("sweep:\n  patterns.cuont: [1, 2]\n").problems())
                .allMatch(problem -> problem.startsWith("e.yaml:5:")
                        && problem.endsWith("there is no path patterns.cuont: patterns has no 'cuont'"));
    }

    @Test
    void pointsAtTheAxisValueThatIsOutOfRange() {
        assertThat(file("sweep:\n  patterns.count: [1, 0, 2]\n").problems())
                .containsExactly("e.yaml:5:23: random-bipolar.count must be at least 1, but is 0");
    }

    @Test
    void tellsAProblemOfEveryPointOnce() {
        assertThat(file("trials: 0\nsweep: {patterns.count: [1, 2, 3]}\n").problems())
                .hasSize(1);
    }

    @Test
    void tellsAllProblemsInTheOrderOfTheFile() {
        ExperimentFile broken = ExperimentFile.of(folder, """
                name: "not a name"
                sead: 1
                patterns: {type: random-bipolar, units: 0}
                cues: {corruption: flop}
                models: {one: {type: echo, gain: high}}
                recall: {max-steps: 2.5}
                sweep: {patterns.units: [1, 1]}
                """);
        assertThat(broken.problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
                .isSortedAccordingTo(String::compareTo)
                .containsExactly(
                        "e.yaml:2:1", "e.yaml:3:11", "e.yaml:4:20", "e.yaml:5:34", "e.yaml:6:21", "e.yaml:7:29");
    }

    @Test
    void limitsTheNumberOfPoints() {
        String range = "{from: 1, to: 10000, steps: 10000}";
        assertThat(file("sweep: {seed: " + range + ", patterns.count: " + range + "}\n")
                        .problems())
                .singleElement()
                .asString()
                .endsWith("the sweep spans more than 100000 points");
    }

    @Test
    void reportsAFileThatIsNotThere() {
        ExperimentFile missing = new ExperimentFile(folder.resolve("nowhere.yaml"));
        assertThat(missing.refusal().exitCode()).isEqualTo(ExitCode.MISSING_INPUT);
        assertThat(missing.refusal()).hasMessageContaining("nowhere.yaml: there is no such file");
    }

    @Test
    void reportsAFolderInPlaceOfAFile() {
        assertThat(new ExperimentFile(folder).refusal().exitCode()).isEqualTo(ExitCode.MISSING_INPUT);
    }

    @Test
    void reportsAFileThatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("e.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        assertThat(new ExperimentFile(file).refusal().exitCode()).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(new ExperimentFile(file).problems()).containsExactly("e.yaml: this is not UTF-8 text");
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        assertThat(ExperimentFile.of(folder, "\ufeff" + ExperimentFile.SMALL)
                        .load()
                        .common()
                        .name())
                .isEqualTo("small");
    }

    @Test
    void readsPathsAsRelativeToTheFile() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "1,2\n");
        ResolvedExperiment experiment = file("").load("patterns={type: csv, file: " + folder.resolve("p.csv") + "}");
        assertThat(((CsvFile) ExperimentFile.recall(experiment.points().get(0)).patterns()).file())
                .isEqualTo(folder.resolve("p.csv").toString());
    }

    @Test
    void reportsAMissingInputAtItsPlace() {
        ExperimentFile missing =
                ExperimentFile.of(folder, "name: a\npatterns: {type: csv, file: gone.csv}\nmodels: {one: echo}\n");
        assertThat(missing.refusal().exitCode()).isEqualTo(ExitCode.MISSING_INPUT);
        assertThat(missing.problems())
                .containsExactly("e.yaml:2:29: there is no file or folder gone.csv that can be read");
    }
}
