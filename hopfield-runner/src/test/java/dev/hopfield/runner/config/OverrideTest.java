package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.corruption.Flip;
import dev.hopfield.runner.corruption.Mask;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Dice;
import dev.hopfield.runner.toy.Echo;
import dev.hopfield.runner.toy.Turn;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverrideTest {

    @TempDir
    private Path folder;

    private ExperimentFile file;

    @BeforeEach
    void write() {
        file = ExperimentFile.of(folder, ExperimentFile.SMALL);
    }

    private RecallExperiment with(String... overrides) {
        return file.recall(overrides);
    }

    @Test
    void setsAValueAtTheTop() {
        assertThat(with("trials=7").trials()).isEqualTo(Trials.of(7));
    }

    @Test
    void refusesAValueThatASweepWouldReplace() {
        ExperimentFile swept =
                ExperimentFile.of(folder, ExperimentFile.SMALL + "sweep: {patterns: [dice], trials: [1, 2]}\n");
        assertThat(swept.refusal("trials=7"))
                .hasMessageContaining("trials is swept, so one value for trials has no effect");
        assertThat(swept.refusal("patterns.count=7"))
                .hasMessageContaining("patterns is swept, so one value for patterns.count");
    }

    @Test
    void refusesMoreCellsThanCanBeHeld() {
        assertThat(file.refusal("trials=2000000000")).hasMessageContaining("are 2000000000 cells, more than 10000000");
    }

    @Test
    void refusesAnEmptyValueAndAnEmptyPath() {
        assertThat(file.refusal("trials=")).hasMessageContaining("--set trials=: there is no value");
        assertThat(file.refusal("=3")).hasMessageContaining("--set =3: there is no path");
    }

    @Test
    void refusesNoSinksAndRepeatedOnes() {
        assertThat(file.refusal("sinks=[]")).hasMessageContaining("sinks is empty");
        assertThat(file.refusal("sinks=[csv, csv]")).hasMessageContaining("name each form once");
    }

    @Test
    void setsAValueWithinAComponent() {
        assertThat(with("patterns.count=5").patterns()).isEqualTo(new RandomBipolar(16, 5, 0));
    }

    @Test
    void setsAValueThatThePresetWouldGive() {
        assertThat(with("cues.corruption.fraction=0.25").cues().corruption()).isEqualTo(new Flip(0.25));
    }

    @Test
    void setsAValueWithinABareName() {
        assertThat(with("models.one.gain=3").models()).containsEntry("one", new Echo(3, new Turn.Straight(0)));
    }

    @Test
    void setsAValueTwoComponentsDeep() {
        assertThat(with("models.one.turn.offset=4").models()).containsEntry("one", new Echo(1, new Turn.Straight(4)));
    }

    @Test
    void replacesAComponent() {
        assertThat(with("cues.corruption={type: mask, fraction: 0.3}").cues().corruption())
                .isEqualTo(new Mask(0.3));
    }

    @Test
    void replacesAComponentByABareName() {
        assertThat(with("models.one=dice").models()).containsEntry("one", new Dice());
    }

    @Test
    void addsAModel() {
        assertThat(with("models.two=dice").models()).containsOnlyKeys("one", "two");
    }

    @Test
    void setsAnElementOfAList() {
        assertThat(with("measure=[overlap, steps]", "measure.1=exact").metricColumns())
                .containsExactly("overlap", "exact");
    }

    @Test
    void setsShorterPathsFirst() {
        assertThat(with("models.one.turn.radius=5", "models.one.turn=curved").models())
                .containsEntry("one", new Echo(1, new Turn.Curved(5, 1.5)));
    }

    @Test
    void takesTheLastOfEqualPaths() {
        assertThat(with("trials=2", "trials=3").trials()).isEqualTo(Trials.of(3));
    }

    @Test
    void addsASweep() {
        assertThat(file.load("sweep={patterns.count: [1, 2]}").points()).hasSize(2);
    }

    @Test
    void addsAnAxis() {
        assertThat(file.load("sweep.patterns.count=[1, 2, 3]").axes()).containsExactly("patterns.count");
    }

    @Test
    void replacesAnAxis() {
        ResolvedExperiment swept = ExperimentFile.of(
                        folder, ExperimentFile.SMALL + "sweep: {patterns.count: [1, 2], seed: [1, 2]}\n")
                .load("sweep.patterns.count=[4, 5, 6]");
        assertThat(swept.axes()).containsExactly("patterns.count", "seed");
        assertThat(swept.points()).hasSize(6);
    }

    @Test
    void comesBeforeTheSweep() {
        ResolvedExperiment swept = ExperimentFile.of(
                        folder, ExperimentFile.SMALL + "sweep: {models.one.turn.radius: [3, 4]}\n")
                .load("models.one.turn=curved");
        assertThat(swept.points())
                .extracting(point -> ExperimentFile.recall(point).models().get("one"))
                .containsExactly(new Echo(1, new Turn.Curved(3, 1.5)), new Echo(1, new Turn.Curved(4, 1.5)));
    }

    @Test
    void isRefusedWithoutAValue() {
        assertThat(file.refusal("trials").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(file.refusal("trials")).hasMessageStartingWith("--set trials: there is no value");
    }

    @Test
    void isNamedWhereItIsWrong() {
        assertThat(file.problems("trials=0")).containsExactly("--set trials:1:1: trials must be at least 1, but is 0");
    }

    @Test
    void isRefusedWhereThereIsNoSuchPath() {
        assertThat(file.problems("patterns.cuont=3"))
                .containsExactly("--set patterns.cuont:1:1: there is no path patterns.cuont: patterns has no 'cuont'");
    }

    @Test
    void isRefusedForATypeAlone() {
        assertThat(file.problems("models.one.type=dice"))
                .containsExactly("--set models.one.type:1:1: there is no path models.one.type:"
                        + " the type of a component cannot change alone");
    }

    @Test
    void isRefusedWithABrokenValue() {
        assertThat(file.problems("measure=[overlap"))
                .singleElement()
                .asString()
                .startsWith("--set measure:1:9: this is not YAML: ");
    }

    @Test
    void showsItsProblemsTogetherWithThoseOfTheFile() {
        ExperimentFile broken = ExperimentFile.of(folder, ExperimentFile.SMALL + "sead: 1\n");
        assertThat(broken.problems("trials=0", "nowhere=1")).hasSize(3);
    }
}
