package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hopfield.runner.source.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private static String text(ResolvedExperiment experiment) {
        return YamlWriter.write(experiment.frozen());
    }

    private ResolvedExperiment again(ResolvedExperiment experiment) {
        return ExperimentFile.of(elsewhere, text(experiment)).load();
    }

    @Test
    void holdsEveryDefault() {
        assertThat(text(ExperimentFile.of(folder, ExperimentFile.SMALL).load())).isEqualTo("""
                        name: small
                        seed: 1982
                        patterns:
                          type: random-bipolar
                          units: 16
                          count: 3
                          bias: 0
                        cues:
                          corruption:
                            type: flip
                            fraction: 0.1
                        models:
                          one:
                            type: echo
                            gain: 1
                            turn:
                              type: straight
                              offset: 0
                        recall:
                          max-steps: 100
                          clamp-known: false
                        trials: 1
                        measure:
                          - type: overlap
                          - type: exact
                            tolerance: 0.01
                          - type: verdict
                            threshold: 0.95
                          - type: energy
                          - type: steps
                        sinks:
                          - type: csv
                        theory: []
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seed: -5\n",
                "trials: 3\nmeasure: [overlap]\n",
                "sweep: {patterns.count: [1, 2], cues.corruption.fraction: {from: 0.0, to: 0.4, steps: 5}}\n",
                "sweep: {cues.corruption: [flip, {type: mask, fraction: 0.20}], seed: [3, 1]}\n",
                "sweep: {zip: [{patterns.count: [1, 2], seed: {from: 3, to: 9, steps: 2, scale: log}}], trials: [1, 2]}\n",
                "sweep: {patterns.count: [1, 2], trials: [1, 2], leave-out: [{patterns.count: 1, trials: {below: 2}}]}\n",
                "sweep: {patterns.count: {from: 1, to: 500, steps: 400, whole: true}, seed: {from: 1, to: 900, steps: 900},"
                        + " sample: {points: 12, seed: 3}}\n",
                "cues: {count: 2, corruption: &c {type: gaussian, sigma: 1e-3}}\nsweep: {cues.corruption: [*c, flip]}\n"
            })
    void runsAgainAsItIs(String more) {
        ResolvedExperiment first =
                ExperimentFile.of(folder, ExperimentFile.SMALL + more).load();
        ResolvedExperiment second = again(first);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(second.axes()).isEqualTo(first.axes());
        assertThat(second.points())
                .extracting(GridPoint::values)
                .isEqualTo(first.points().stream().map(GridPoint::values).toList());
        assertThat(second.points())
                .extracting(
                        point -> ExperimentFile.recall(point).patterns(),
                        point -> ExperimentFile.recall(point).cues())
                .isEqualTo(first.points().stream()
                        .map(point -> tuple(
                                ExperimentFile.recall(point).patterns(),
                                ExperimentFile.recall(point).cues()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "007", "null", "true", "2026-11-01"})
    void keepsANameThatLooksLikeSomethingElse(String name) {
        ResolvedExperiment first =
                ExperimentFile.of(folder, ExperimentFile.SMALL).load("name='" + name + "'");
        assertThat(again(first).common().name()).isEqualTo(name);
    }

    @Test
    void namesFilesByTheirFullPaths() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "1,2\n3,4\n");
        ResolvedExperiment first = ExperimentFile.of(
                        folder, "name: a\npatterns: {type: csv, file: p.csv}\nmodels: {one: echo}\n")
                .load();
        assertThat(((CsvFile) ExperimentFile.recall(again(first).points().get(0))
                                .patterns())
                        .file())
                .isEqualTo(folder.resolve("p.csv").toString());
    }

    @Test
    void namesSweptFilesByTheirFullPaths() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "1,2\n3,4\n");
        Files.writeString(folder.resolve("q.csv"), "5,6\n7,8\n");
        ResolvedExperiment first = ExperimentFile.of(folder, """
                        name: a
                        patterns: {type: csv, file: p.csv}
                        models: {one: echo}
                        sweep: {patterns.file: [p.csv, q.csv]}
                        """).load();
        assertThat(again(first).points())
                .extracting(point -> ((CsvFile) ExperimentFile.recall(point).patterns()).file())
                .containsExactly(
                        folder.resolve("p.csv").toString(),
                        folder.resolve("q.csv").toString());
    }
}
