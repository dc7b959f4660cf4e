package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.corruption.Mask;
import dev.hopfield.runner.source.CsvFile;
import dev.hopfield.runner.toy.Dice;
import dev.hopfield.runner.toy.Echo;
import dev.hopfield.runner.toy.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendsTest {

    private static final String BASE = """
            name: base
            patterns: {type: random-bipolar, units: 16, count: 3}
            cues: {count: 2, corruption: {type: flip, fraction: 0.2}}
            models: {one: echo, two: {type: echo, gain: 3}}
            measure: [overlap, steps]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        write("base.yaml", BASE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ExperimentFile file(String text) {
        return ExperimentFile.of(folder, text);
    }

    private RecallExperiment extended(String more) {
        return file("extends: base.yaml\n" + more).recall();
    }

    private List<String> problems(String text) {
        return file(text).problems();
    }

    @Test
    void takesWhatTheOtherFileSays() {
        assertThat(extended("")).isEqualTo(file(BASE).recall());
    }

    @Test
    void winsWithItsOwnKeys() {
        assertThat(extended("name: own\ntrials: 5\n"))
                .extracting(RecallExperiment::name, RecallExperiment::trials)
                .containsExactly("own", Trials.of(5));
    }

    @Test
    void mergesMaps() {
        assertThat(extended("cues: {corruption: {fraction: 0.3}}\n").cues())
                .isEqualTo(new CueSettings(Optional.of(2), new Flip(0.3)));
    }

    @Test
    void addsAndChangesModels() {
        assertThat(extended("models: {two: {turn: {type: curved, radius: 2}}, three: dice}\n")
                        .models())
                .containsEntry("one", new Echo(1, new Turn.Straight(0)))
                .containsEntry("two", new Echo(3, new Turn.Curved(2, 1.5)))
                .containsEntry("three", new Dice());
    }

    @Test
    void mergesIntoABareName() {
        assertThat(extended("models: {one: {gain: 7}}\n").models())
                .containsEntry("one", new Echo(7, new Turn.Straight(0)));
    }

    @Test
    void mergesABareNameAsAComponentWithNothingButAType() {
        assertThat(extended("models: {two: echo}\n").models())
                .isEqualTo(extended("models: {two: {type: echo}}\n").models())
                .containsEntry("two", new Echo(3, new Turn.Straight(0)));
    }

    @Test
    void replacesAComponentOfAnotherType() {
        assertThat(extended("cues: {corruption: {type: mask}}\n").cues().corruption())
                .isEqualTo(extended("cues: {corruption: mask}\n").cues().corruption())
                .isInstanceOf(Mask.class);
    }

    @Test
    void replacesLists() {
        assertThat(extended("measure: [exact]\n").metricColumns()).containsExactly("exact");
    }

    @Test
    void refusesToRemoveByNothing() {
        assertThat(problems("extends: base.yaml\ncues:\n")).containsExactly("e.yaml:2:6: cues is empty");
    }

    @Test
    void extendsAFileThatExtendsAnother() throws IOException {
        write("parts/middle.yaml", "extends: deep/bottom.yaml\ntrials: 2\nseed: 2\n");
        write("parts/deep/bottom.yaml", BASE + "trials: 3\nseed: 3\n");
        assertThat(file("extends: parts/middle.yaml\nseed: 1\n").recall())
                .extracting(RecallExperiment::seed, RecallExperiment::trials, RecallExperiment::name)
                .containsExactly(1L, Trials.of(2), "base");
    }

    @Test
    void mayGoUpWithinTheFolderOfTheExperiment() throws IOException {
        write("parts/middle.yaml", "extends: ../base.yaml\n");
        assertThat(file("extends: parts/middle.yaml\n").recall().name()).isEqualTo("base");
    }

    @Test
    void comesBeforeOverridesAndTheSweep() {
        ResolvedExperiment swept =
                file("extends: base.yaml\nsweep: {patterns.count: [1, 2]}\n").load("trials=4");
        assertThat(swept.points()).hasSize(2);
        assertThat(swept.common().trials()).isEqualTo(Trials.of(4));
    }

    @Test
    void mergesSweeps() throws IOException {
        write("base.yaml", BASE + "sweep: {trials: [1, 2], seed: {from: 1, to: 9, steps: 3}}\n");
        ResolvedExperiment swept = file("extends: base.yaml\nsweep: {trials: [7], seed: {steps: 5}}\n")
                .load();
        assertThat(swept.points().stream().map(GridPoint::values))
                .containsExactly(
                        List.of("7", "1"), List.of("7", "3"), List.of("7", "5"), List.of("7", "7"), List.of("7", "9"));
    }

    @Test
    void refusesAValueThatASweepOfTheOtherFileWouldReplace() throws IOException {
        write("base.yaml", BASE + "sweep: {trials: [1, 2], zip: [{patterns.count: [1, 2], seed: [1, 2]}]}\n");
        assertThat(problems("extends: base.yaml\ntrials: 7\npatterns: {count: 2}\nmodels: {one: dice}\n"))
                .containsExactly(
                        "e.yaml:2:9: trials is swept at base.yaml:6:9, so one value for it has no effect",
                        "e.yaml:3:19: patterns.count is swept at base.yaml:6:32, so one value for it has no effect");
    }

    @Test
    void namesTheOtherFileWhereThatIsWrong() throws IOException {
        write("base.yaml", BASE + "trials: 0\nrecall: {max-stepz: 3}\n");
        assertThat(problems("extends: base.yaml\nseed: 1.5\n"))
                .containsExactly(
                        "base.yaml:6:9: trials must be at least 1, but is 0",
                        "base.yaml:7:10: unknown key 'recall.max-stepz'",
                        "e.yaml:2:7: seed must be a whole number up to 9223372036854775807, but is the number 1.5");
    }

    @Test
    void findsFilesFromTheFolderOfTheFileThatNamesThem() throws IOException {
        write("parts/data.csv", "1,2\n3,4\n");
        write("parts/base.yaml", "name: b\npatterns: {type: csv, file: data.csv}\nmodels: {one: echo}\n");
        assertThat(((CsvFile) file("extends: parts/base.yaml\n").recall().patterns()).file())
                .isEqualTo(folder.resolve("parts/data.csv").toString());
    }

    @Test
    void isWrittenOutWhereTheExperimentIsFrozen() {
        assertThat(YamlWriter.write(file("extends: base.yaml\n").load().frozen()))
                .doesNotContain("extends")
                .isEqualTo(YamlWriter.write(file(BASE).load().frozen()));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        ExperimentFile file = file("seed: 1\nseed: 2\nextends: nowhere.yaml\n");
        assertThat(file.refusal().exitCode()).isEqualTo(ExitCode.MISSING_INPUT);
        assertThat(file.problems())
                .containsExactly(
                        "e.yaml:2:1: the key 'seed' is here twice, first at e.yaml:1:1",
                        "e.yaml:3:10: there is no file nowhere.yaml");
    }

    @Test
    void refusesACircle() throws IOException {
        write("base.yaml", "extends: middle.yaml\n");
        write("middle.yaml", "extends: ./base.yaml\n");
        assertThat(problems("extends: base.yaml\n"))
                .containsExactly(
                        "middle.yaml:1:10: files extend each other in a circle: e.yaml -> base.yaml -> middle.yaml -> base.yaml");
    }

    @Test
    void refusesItself() {
        assertThat(problems("extends: e.yaml\n"))
                .containsExactly("e.yaml:1:10: files extend each other in a circle: e.yaml -> e.yaml");
    }

    @Test
    void refusesAFileOutsideOfItsFolder() throws IOException {
        write("inner/e.yaml", "extends: ../base.yaml\n");
        assertThat(new ExperimentFile(folder.resolve("inner/e.yaml")).refusal())
                .hasMessageContaining("lies outside of the folder of the experiment");
    }

    @Test
    void refusesALinkThatLeadsOutsideOfItsFolder() throws IOException {
        write("inner/e.yaml", "extends: link.yaml\n");
        Files.createSymbolicLink(folder.resolve("inner/link.yaml"), folder.resolve("base.yaml"));
        assertThat(new ExperimentFile(folder.resolve("inner/e.yaml")).refusal())
                .hasMessageContaining("lies outside of the folder of the experiment");
    }

    @Test
    void refusesAnAbsolutePathAndWhatIsNoPath() {
        assertThat(problems("extends: " + folder.resolve("base.yaml") + "\n"))
                .singleElement()
                .asString()
                .startsWith("e.yaml:1:10: extends must be a relative path, but is ");
        assertThat(problems("extends: [base.yaml]\n"))
                .containsExactly("e.yaml:1:10: extends must be the name of a file, but is a list");
        assertThat(problems("extends: \"a\\0b\"\n"))
                .singleElement()
                .asString()
                .startsWith("e.yaml:1:10: extends is no path: ");
    }

    @Test
    void refusesAMixtureOfKinds() {
        assertThat(problems("extends: base.yaml\nsolvers: {one: guess}\n"))
                .contains(
                        "base.yaml:4:1: 'models' is a key of an experiment in recall, but this is an optimisation",
                        "e.yaml:1:1: problem is missing");
    }
}
