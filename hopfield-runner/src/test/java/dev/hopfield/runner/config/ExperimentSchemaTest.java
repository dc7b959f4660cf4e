package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Node;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import dev.hopfield.runner.catalog.CorePlugin;
import dev.hopfield.runner.toy.ToyPlugin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the loader accept the same files, and refuse the same, but for what a schema cannot know. */
class ExperimentSchemaTest {

    private static final Catalog INSTALLED = Catalog.of(ServiceLoader.load(Plugin.class));
    private static final Schemas SCHEMA = Schemas.of(INSTALLED);
    private static final ExperimentLoader LOADER = new ExperimentLoader(INSTALLED);

    /** Why files are refused that a schema must let pass. */
    private static final Map<String, String> NOT_SEEN = Map.of(
            "bad-syntax.yaml", "it is no YAML",
            "tab-indentation.yaml", "it is no YAML",
            "bomb.yaml", "it is not read to its end",
            "yaml-tricks.yaml", "tags, merges and further documents are gone from the tree",
            "duplicate-key.yaml", "editors have their own word on keys that are twice in a map",
            "unknown-sweep-path.yaml", "what a path leads to depends on types and labels");

    /** Rules between values, which stand in the constructors of records. */
    private static final List<String> BETWEEN_VALUES = List.of(
            "this rule is for units of 0 and 1",
            "bipolar states need polynomial or exponential",
            "leave it out without a file",
            "which is not measured",
            "which is not swept",
            "no axis of numbers is swept",
            "say how well");

    private static final String ALONE =
            "name: e\npatterns: {type: random-bipolar, units: 16, count: 3}\nmodels: {one: classic}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), ALONE + "sweep: {patterns.count: {from: 1, to: 3, steps: 3}}\n");
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> shipped() throws IOException {
        return yamlFiles(Path.of("..", "experiments"));
    }

    private static List<Path> broken() throws IOException, URISyntaxException {
        return yamlFiles(
                Path.of(ExperimentSchemaTest.class.getResource("/broken").toURI()));
    }

    private static Optional<Node> read(Path file) {
        String text = TextFile.read(file);
        return YamlReader.read(SourceText.of("f", text, Path.of("")), text, new ArrayList<>());
    }

    /** What the loader says first; nothing if it accepts the file, or misses only data that it names. */
    private static String refusal(Path file) {
        try {
            LOADER.load(file, List.of());
            return "";
        } catch (UserError e) {
            return e.exitCode() == ExitCode.MISSING_INPUT ? "" : e.getMessage();
        }
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("e.yaml"), text);
    }

    private boolean passes(String text) throws IOException {
        return SCHEMA.accepts(read(written(text)).orElseThrow());
    }

    @Test
    void isASchema() {
        assertThat(SCHEMA.faults()).isEmpty();
    }

    @Test
    void holdsWhatPluginsBring() {
        Schemas toys = Schemas.of(Catalog.of(List.of(new CorePlugin(), new ToyPlugin())));
        assertThat(toys.tree().at("/$defs/model.echo/properties/gain/default").asInt())
                .isEqualTo(1);
        assertThat(toys.tree().at("/$defs/model.classic").isMissingNode()).isTrue();
    }

    @Test
    void tellsMeaningRangeAndPreset() {
        assertThat(SCHEMA.tree()
                        .at("/$defs/corruption.flip/properties/fraction")
                        .toString())
                .isEqualTo("{\"description\":\"part of the units that is reversed\",\"type\":\"number\","
                        + "\"minimum\":0,\"maximum\":1,\"default\":0.1}");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsWhatIsShipped(Path file) {
        assertThat(SCHEMA.accepts(read(file).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesBrokenFilesUnlessThereIsAReason(Path file) {
        boolean refused = read(file).filter(tree -> !SCHEMA.accepts(tree)).isPresent();
        assertThat(refused).isEqualTo(!NOT_SEEN.containsKey(file.getFileName().toString()));
    }

    @Test
    void refusesWithTheLoaderWhatIsWrongInAParameter() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<GeneratedFiles.Case> wrong = GeneratedFiles.of(INSTALLED).stream()
                .filter(GeneratedFiles.Case::broken)
                .toList();
        for (GeneratedFiles.Case one : wrong) {
            if (SCHEMA.accepts(one.tree())) {
                accepted.add("by the schema: " + one.name());
            }
            if (refusal(written(YamlWriter.write(one.tree()))).isEmpty()) {
                accepted.add("by the loader: " + one.name());
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(wrong).hasSizeGreaterThan(1000);
    }

    @Test
    void acceptsWithTheLoaderWhatIsRightButForRulesBetweenValues() throws IOException {
        List<String> refused = new ArrayList<>();
        List<GeneratedFiles.Case> right = GeneratedFiles.of(INSTALLED).stream()
                .filter(one -> !one.broken())
                .toList();
        for (GeneratedFiles.Case one : right) {
            if (!SCHEMA.accepts(one.tree())) {
                refused.add("by the schema: " + one.name());
            }
            String refusal = refusal(written(YamlWriter.write(one.tree())));
            if (!refusal.isEmpty() && BETWEEN_VALUES.stream().noneMatch(refusal::contains)) {
                refused.add("by the loader: " + one.name() + ": " + refusal);
            }
        }
        assertThat(refused).isEmpty();
        assertThat(right).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALONE + "sweep: {patterns.count: [1, 2], cues.corruption.fraction: {from: 0, to: 0.4, steps: 3}}",
                ALONE + "sweep: {patterns.count: {from: 1, to: 9, steps: 3, scale: log, whole: true}}",
                ALONE + "sweep: {zip: [{patterns.count: [1, 2], patterns.units: [8, 8]}], trials: [1, 2]}",
                ALONE + "sweep: {trials: [1, 2, 3], leave-out: [{trials: 1}, {trials: [2]}]}",
                ALONE + "sweep: {trials: [1, 2, 3], leave-out: [{trials: {above: 1, below: 3}}]}",
                ALONE + "sweep: {cues.corruption: [flip, mask], leave-out: [{cues.corruption: {type: mask}}]}",
                ALONE + "sweep: {trials: [1, 2, 3], sample: {points: 2, seed: -4}}",
                ALONE + "sweep: {models.one.units: [bipolar, binary]}",
                ALONE + "trials: {max: 40, until: 0.01, of: overlap, min: 5}",
                ALONE + "trials: {max: 40}\nsweep: {trials.max: [2, 3]}",
                ALONE
                        + "sweep: {patterns.count: [1, 2, 3]}\nsearch: {axis: patterns.count, metric: exact, crosses: 0.5}",
                ALONE + "sweep: {patterns.count: [1, 2, 3]}\nrefine: {metric: exact, crosses: 0.5, coarse: 2}",
                "name: e\npatterns: {type: random-bipolar, units: 16}\nmodels: {one: classic}\n"
                        + "sweep: {patterns.count: [1, 2]}",
                "name: e\npatterns: {type: random-bipolar}\nmodels: {one: classic}\n"
                        + "sweep: {zip: [{patterns.count: [1, 2], patterns.units: [8, 9]}]}",
                "name: e\nmodels: {one: classic}\nsweep: {patterns: [digits, {type: random-bipolar, units: 16, count: 3}]}",
                "name: e\npatterns: {type: random-bipolar, units: 16, count: 3}\nmodels: {one: bam}\n"
                        + "values: {type: random-bipolar, units: 5}",
                "extends: base.yaml",
                "extends: base.yaml\npatterns: {units: 30}\nmodels: {one: {units: binary}, two: dense}",
                "extends: base.yaml\nsweep: {patterns.count: {steps: 2}}",
                "extends: base.yaml\nsweep: {sample: {points: 2, seed: 1}}",
            })
    void acceptsWithTheLoader(String text) throws IOException {
        assertThat(passes(text)).isTrue();
        assertThat(refusal(written(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALONE + "sweep: [1]",
                ALONE + "trials: {until: 0.01}",
                ALONE + "trials: {max: 40, until: 0}",
                ALONE + "sweep: {trials: [1, 2], search.crosses: [1, 2]}",
                ALONE + "sweep: {trials: [1, 2]}\nrefine: {metric: exact}",
                ALONE + "sweep: {trials: 1}",
                ALONE + "sweep: {trials: []}",
                ALONE + "sweep: {trials: [1, 1]}",
                ALONE + "sweep: {trials: [1, null]}",
                ALONE + "sweep: {name: [a, b]}",
                ALONE + "sweep: {models: [{one: dense}]}",
                ALONE + "sweep: {measure.0: [overlap, exact]}",
                ALONE + "sweep: {trails: [1, 2]}",
                ALONE + "sweep: {trials: {from: 1, to: 2}}",
                ALONE + "sweep: {trials: {from: 1, to: 2, steps: 1}}",
                ALONE + "sweep: {trials: {from: a, to: 2, steps: 2}}",
                ALONE + "sweep: {trials: {from: 1, to: 2, steps: 2, scale: cubic}}",
                ALONE + "sweep: {zip: []}",
                ALONE + "sweep: {zip: [{trials: [1, 2]}]}",
                ALONE + "sweep: {zip: [{trials: [1, 2], patterns.count: 3}]}",
                ALONE + "sweep: {trials: [1, 2], leave-out: {trials: 1}}",
                ALONE + "sweep: {trials: [1, 2], leave-out: [{}]}",
                ALONE + "sweep: {trials: [1, 2], leave-out: [{trials: {over: 1}}]}",
                ALONE + "sweep: {trials: [1, 2], sample: {points: 1}}",
                ALONE + "sweep: {trials: [1, 2], sample: {points: 0, seed: 1}}",
                "name: e\npatterns: {type: random-bipolar, units: 16}\nmodels: {one: classic}\nsweep: {trials: [1, 2]}",
                "name: e\npatterns: {units: 16}\nmodels: {one: classic}\nsweep: {patterns.count: [1, 2]}",
                "name: e\npatterns: digits\nsweep: {models.one: [classic, dense]}",
                ALONE + "values: {type: csv}",
                "extends: 3",
                "extends: base.yaml\ntrials: many",
                "extends: base.yaml\npatterns: {type: random-bipolar, unitz: 3}",
                "extends: base.yaml\nsweep: {patterns.count: {stepz: 2}}",
                "extends: base.yaml\nnonsense: 1",
            })
    void refusesWithTheLoader(String text) throws IOException {
        assertThat(passes(text)).isFalse();
        assertThat(refusal(written(text))).isNotEmpty();
    }

    /** JSON has one sort of numbers, paths lead to types and labels, and another file is not looked into. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ALONE + "trials: 1.0",
                ALONE + "sweep: {patterns.coutn: [1, 2]}",
                ALONE + "sweep: {trials: [1, many]}",
                ALONE + "sweep: {cues.corruption: [flip, {type: flip}]}",
                ALONE + "sweep: {trials: {from: 1, to: 1, steps: 2}}",
                ALONE + "sweep: {trials: [1, 2], leave-out: [{seed: 1}]}",
                "name: e\npatterns: {type: random-bipolar}\nmodels: {one: classic}\nsweep: {patterns.count: [1, 2]}",
                "extends: base.yaml\nmodels: {one: {nonsense: 1}}",
            })
    void leavesToTheLoaderWhatItCannotKnow(String text) throws IOException {
        assertThat(passes(text)).isTrue();
        assertThat(refusal(written(text))).isNotEmpty();
    }
}
