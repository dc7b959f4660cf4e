package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.catalog.CorePlugin;
import dev.hopfield.runner.source.CsvFile;
import dev.hopfield.runner.source.Digits;
import dev.hopfield.runner.source.RandomBinary;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Echo;
import dev.hopfield.runner.toy.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingTest {

    private static final String KEYS = "name: pairs\npatterns: {type: random-bipolar, units: 16, count: 3}\n";
    private static final String LOOKUP = "models: {one: lookup}\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private ExperimentFile file(String text) {
        return ExperimentFile.of(folder, text);
    }

    private static Object values(RecallExperiment experiment) {
        return experiment.values().orElseThrow();
    }

    @Test
    void areAbsentUnlessAskedFor() {
        assertThat(file(ExperimentFile.SMALL).recall().values()).isEmpty();
    }

    @Test
    void takesTheCountOfThePatterns() {
        RecallExperiment experiment = file(KEYS + "values: {type: random-bipolar, units: 9}\n" + LOOKUP)
                .recall();
        assertThat(values(experiment)).isEqualTo(new RandomBipolar(9, 3, 0));
    }

    @Test
    void takesItOverAPresetOfItsOwn() {
        assertThat(values(file(KEYS + "values: digits\n" + LOOKUP).recall())).isEqualTo(new Digits(3, 8));
    }

    @Test
    void takesItWhereItIsAPresetOfThePatterns() {
        String digits = "name: pairs\npatterns: digits\nvalues: {type: random-binary, units: 4}\n" + LOOKUP;
        assertThat(values(file(digits).recall())).isEqualTo(new RandomBinary(4, 10, 0.1));
    }

    @Test
    void takesItFromAFileToo() throws IOException {
        Files.writeString(folder.resolve("v.csv"), "1\n2\n3\n4\n");
        RecallExperiment experiment =
                file(KEYS + "values: {type: csv, file: v.csv}\n" + LOOKUP).recall();
        assertThat(((CsvFile) values(experiment)).count()).contains(3);
    }

    @Test
    void needsACountWherePatternsTellNone() throws IOException {
        Files.writeString(folder.resolve("k.csv"), "1\n2\n");
        String open = "name: pairs\npatterns: {type: csv, file: k.csv}\n" + LOOKUP;
        assertThat(file(open + "values: {type: random-bipolar, units: 9}\n").problems())
                .containsExactly("e.yaml:4:9: random-bipolar.count is missing");
        assertThat(file(open + "values: {type: csv, file: k.csv}\n").recall().values())
                .isPresent();
    }

    @Test
    void followsASweepOfThePatterns() {
        ResolvedExperiment experiment = file(KEYS + "values: {type: random-bipolar, units: 9}\n" + LOOKUP
                        + "sweep: {patterns.count: [2, 5]}\n")
                .load();
        assertThat(experiment.points())
                .extracting(point -> values(ExperimentFile.recall(point)))
                .containsExactly(new RandomBipolar(9, 2, 0), new RandomBipolar(9, 5, 0));
    }

    @Test
    void followsAnOverrideOfThePatterns() {
        RecallExperiment experiment = file(KEYS + "values: {type: random-bipolar, units: 9}\n" + LOOKUP)
                .recall("patterns.count=7", "values.units=8");
        assertThat(values(experiment)).isEqualTo(new RandomBipolar(8, 7, 0));
    }

    @Test
    void canBeSetFromOutside() {
        RecallExperiment experiment =
                file(KEYS + LOOKUP).recall("values={type: random-bipolar, units: 9}", "values.bias=0.5");
        assertThat(values(experiment)).isEqualTo(new RandomBipolar(9, 3, 0.5));
    }

    @Test
    void canBeSwept() {
        ResolvedExperiment experiment = file(KEYS + "values: {type: random-bipolar, units: 9}\n" + LOOKUP
                        + "sweep: {values: [digits, {type: random-binary, units: 4}], trials: [1, 2]}\n")
                .load();
        assertThat(experiment.points())
                .extracting(point -> values(ExperimentFile.recall(point)))
                .startsWith(new Digits(3, 8), new Digits(3, 8), new RandomBinary(4, 3, 0.1));
        ResolvedExperiment units = file(KEYS + "values: {type: random-bipolar, units: 9}\n" + LOOKUP
                        + "sweep: {values.units: [4, 6]}\n")
                .load();
        assertThat(units.points())
                .extracting(point -> values(ExperimentFile.recall(point)))
                .containsExactly(new RandomBipolar(4, 3, 0), new RandomBipolar(6, 3, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "values: {type: random-bipolar, units: 9}\n",
                "values: {type: random-bipolar, units: 9, count: 3}\n",
                "values: digits\nsweep: {patterns.count: [2, 5], values.threshold: [7, 8]}\n",
                "values: digits\nsweep: {values: [digits, {type: random-binary, units: 4}], patterns.count: [2, 5]}\n",
                "values: digits\nsweep: {values.count: [3]}\n"
            })
    void runsAgainAsItIs(String more) {
        ResolvedExperiment first = file(KEYS + LOOKUP + more).load();
        ResolvedExperiment second =
                ExperimentFile.of(elsewhere, YamlWriter.write(first.frozen())).load();
        assertThat(second.frozen().flow()).isEqualTo(first.frozen().flow());
        assertThat(second.points())
                .extracting(point -> values(ExperimentFile.recall(point)))
                .isEqualTo(first.points().stream()
                        .map(point -> values(ExperimentFile.recall(point)))
                        .toList());
    }

    @Test
    void keepsACountThatIsWritten() {
        assertThat(YamlWriter.write(file(KEYS + LOOKUP + "values: {type: random-bipolar, units: 9, count: 3}\n")
                        .load()
                        .frozen()))
                .contains("values:\n  type: random-bipolar\n  units: 9\n  count: 3\n  bias: 0\n");
        assertThat(YamlWriter.write(file(KEYS + LOOKUP + "values: {type: random-bipolar, units: 9}\n")
                        .load()
                        .frozen()))
                .contains("values:\n  type: random-bipolar\n  units: 9\n  bias: 0\n");
    }

    @Test
    void refusesAnotherCountAtItsPlace() {
        ExperimentFile file = file(KEYS + "values: {type: random-bipolar, units: 9, count: 4}\n" + LOOKUP);
        assertThat(file.problems()).containsExactly("e.yaml:3:49: there are 4 values for 3 patterns");
        assertThat(file.refusal())
                .hasMessageContaining("leave it out: then there are as many values as patterns, whatever their count");
    }

    @Test
    void refusesAnotherCountOfASweepOncePerKind() {
        assertThat(file(KEYS + "values: {type: random-bipolar, units: 9, count: 4}\n" + LOOKUP
                                + "sweep: {patterns.count: [3, 4, 5], trials: [1, 2]}\n")
                        .problems())
                .containsExactly(
                        "e.yaml:3:49: there are 4 values for 3 patterns",
                        "e.yaml:3:49: there are 4 values for 5 patterns");
    }

    @Test
    void refusesEachModelThatStoresNoPairsAtItsPlace() {
        ExperimentFile file =
                file(KEYS + "values: digits\nmodels:\n  one: lookup\n  two: echo\n  three: {type: dice}\n");
        assertThat(file.problems())
                .containsExactly(
                        "e.yaml:6:8: models.two: echo stores patterns only, but there are values for them to call up",
                        "e.yaml:7:10: models.three: dice stores patterns only, but there are values for them to call up");
        assertThat(file.refusal())
                .hasMessageContaining("models that store pairs of a pattern and a value: lookup; or leave out values");
    }

    @Test
    void refusesAModelThatIsSetFromOutside() {
        assertThat(file(KEYS + "values: digits\n" + LOOKUP).problems("models.one=echo"))
                .containsExactly("--set models.one:1:1: models.one: echo stores patterns only, but there are values"
                        + " for them to call up");
    }

    /** Has a model, but none that stores pairs. */
    private static final class EchoOnly implements Plugin {

        @Override
        public String id() {
            return "echo-only";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Class<? extends Record>> components() {
            return List.of(Echo.class, Turn.Straight.class);
        }
    }

    @Test
    void saysWhereNoModelStoresPairs() throws IOException {
        ExperimentLoader loader = new ExperimentLoader(Catalog.of(List.of(new CorePlugin(), new EchoOnly())));
        Path file = Files.writeString(folder.resolve("e.yaml"), KEYS + "values: digits\nmodels: {one: echo}\n");
        UserError refusal = catchThrowableOfType(UserError.class, () -> loader.load(file, List.of()));
        assertThat(refusal).hasMessageContaining("no model that is installed stores pairs of a pattern and a value");
    }

    @Test
    void saysWhatElseIsWrongToo() {
        assertThat(file(KEYS + "values: {type: random-bipolar, unit: 9}\nmodels: {one: ecko}\n")
                        .problems())
                .containsExactly(
                        "e.yaml:3:9: random-bipolar.units is missing",
                        "e.yaml:3:32: unknown parameter 'random-bipolar.unit'",
                        "e.yaml:4:15: unknown model 'ecko'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"values: 7\n", "values: []\n", "values: {units: 3}\n", "values: {type: [a]}\n", "values: echo\n"
            })
    void refusesWhatIsNoSource(String values) {
        assertThat(file(KEYS + LOOKUP + values).problems())
                .singleElement()
                .asString()
                .startsWith("e.yaml:4:");
    }
}
