package dev.hopfield.runner.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.query.QueryEngine;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.cli.Main;
import dev.hopfield.runner.toy.ToyPlugin;
import dev.hopfield.runner.toy.Turn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final Catalog INSTALLED = Catalog.of(ServiceLoader.load(Plugin.class));

    @TempDir
    private Path folder;

    static Stream<Arguments> components() {
        return INSTALLED.kinds().stream()
                .filter(kind -> kind != Engine.class && kind != QueryEngine.class)
                .flatMap(kind -> INSTALLED.ofKind(kind).stream()
                        .map(component ->
                                Arguments.of(ComponentType.kindName(kind) + " " + component.name(), component, kind)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void everyComponentHasAnExampleThatRuns(String title, ComponentType component, Class<?> kind) throws IOException {
        String experiment = new Examples(INSTALLED).experiment(component, kind).orElseThrow();
        writeInputs();
        Path file = Files.writeString(folder.resolve("x.yaml"), experiment);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exitCode = Main.run(
                new Terminal(terminal, terminal, false),
                "run",
                file.toString(),
                "--out",
                folder.resolve("run").toString());
        assertThat(exitCode)
                .as("%s%n%s", experiment, said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    /** What the examples of sources that read name, in place of a person's own. */
    private void writeInputs() throws IOException {
        Files.writeString(folder.resolve("patterns.csv"), "1,-1,1,-1\n1,1,-1,-1\n");
        ByteBuffer idx = ByteBuffer.allocate(16 + 12 * 4);
        idx.putInt(0x00000803).putInt(12).putInt(2).putInt(2);
        for (int pixel = 0; pixel < 12 * 4; pixel++) {
            idx.put((byte) (pixel % 3 == 0 ? 255 : 0));
        }
        Files.write(folder.resolve("images.idx3-ubyte"), idx.array());
        Path images = Files.createDirectory(folder.resolve("images"));
        for (String name : List.of("a.png", "b.png")) {
            BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, name.equals("a.png") ? 0 : 1, 0xffffff);
            ImageIO.write(image, "png", images.resolve(name).toFile());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void everyExampleWritesAllPresetsOut(String title, ComponentType component, Class<?> kind) {
        String shown = new Filling(INSTALLED).whole(component).flow();
        component.parameters().stream()
                .filter(spec -> spec.preset().isPresent())
                .map(ParameterSpec::name)
                .forEach(name -> assertThat(shown).contains(name + ": "));
    }

    @Test
    void aLearningRuleStandsInAModel() {
        assertThat(example(INSTALLED, LearningRule.class, "hebbian").place())
                .isEqualTo("learning of the model classic, in models");
    }

    @Test
    void aRuleForBinaryUnitsStandsInAModelThatIsToldToHaveSuch() {
        assertThat(example(INSTALLED, LearningRule.class, "sparse").experiment())
                .contains("learning: sparse")
                .contains("units: binary");
    }

    @Test
    void theSameExampleIsFoundAgain() {
        assertThat(example(INSTALLED, Model.class, "dense")).isEqualTo(example(INSTALLED, Model.class, "dense"));
    }

    @Test
    void aComponentOfAKindThatNobodyKnowsStandsInThePluginThatKnowsIt() {
        assertThat(example(withToys(), Turn.class, "curved").experiment()).isEqualTo("""
                # curved: goes round a corner
                name: curved
                patterns: {type: random-bipolar, units: 64, count: 5}
                cues: {corruption: flip}
                models:
                  echo: {type: echo, turn: {type: curved, radius: 2, speed: 1.5}}
                measure: [overlap, exact, steps]
                """);
    }

    @Test
    void aComponentThatAlwaysFailsHasNoExample() {
        Catalog catalog = withToys();
        assertThat(new Examples(catalog).of(catalog.find(Model.class, "failing").orElseThrow(), Model.class))
                .isEmpty();
    }

    @Test
    void anEngineStandsInNoExperiment() {
        ComponentType local = INSTALLED.find(Engine.class, "local").orElseThrow();
        assertThat(new Examples(INSTALLED).experiment(local, Engine.class)).isEmpty();
    }

    @Test
    void whatIsToBeReplacedIsSaid() {
        Optional<String> experiment = INSTALLED.named("csv").stream()
                .flatMap(component -> new Examples(INSTALLED)
                        .experiment(component, component.kinds().get(0)).stream())
                .filter(text -> text.contains("# Replace"))
                .findFirst();
        assertThat(experiment.orElseThrow())
                .contains("# Replace patterns.csv by your own: the file: one pattern a line, one number a unit.\n");
    }

    private static Example example(Catalog catalog, Class<?> kind, String name) {
        return new Examples(catalog)
                .of(catalog.find(kind, name).orElseThrow(), kind)
                .orElseThrow();
    }

    private static Catalog withToys() {
        List<Plugin> plugins = new ArrayList<>(List.of(new ToyPlugin()));
        ServiceLoader.load(Plugin.class).forEach(plugins::add);
        return Catalog.of(plugins);
    }
}
