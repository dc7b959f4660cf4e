package dev.hopfield.runner.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.runner.toy.ToyPlugin;
import dev.hopfield.runner.toy.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {

    private final Filling filling = new Filling(Catalog.of(List.of(new ToyPlugin())));

    @ParameterizedTest
    @CsvSource({
        "shown, 3",
        "preset, 2",
        "between, 0.5",
        "positive, 1",
        "below, -6",
        "count, 2",
        "free, 1",
        "choice, bipolar",
        "switched, false",
        "text, text",
        "turn, curved"
    })
    void prefersTheExampleThenThePresetThenASmallValueOfTheType(String name, String value) {
        assertThat(filling.value(spec(name)).map(Node::flow)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"list; [1]", "map; {some: curved}"})
    void fillsListsAndMapsWithOneValue(String name, String value) {
        assertThat(filling.value(spec(name)).map(Node::flow)).contains(value);
    }

    @ParameterizedTest
    @CsvSource("maybe")
    void leavesOutWhatMayBeLeftOut(String name) {
        assertThat(filling.value(spec(name))).isEmpty();
    }

    private static ParameterSpec spec(String name) {
        return ParameterSpec.of(Some.class).stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    record Some(
            @Parameter(doc = "has both", preset = "2", example = "3")
            int shown,

            @Parameter(doc = "has a preset", preset = "2") int preset,

            @Parameter(doc = "has two ends", min = 0, max = 1)
            double between,

            @Parameter(doc = "has a lower end", min = 0, openMin = true)
            double positive,

            @Parameter(doc = "has an upper end", max = -5) double below,
            @Parameter(doc = "is whole", min = 1) int count,
            @Parameter(doc = "has no end") double free,
            @Parameter(doc = "is one of several") Encoding choice,
            @Parameter(doc = "is one of two") boolean switched,
            @Parameter(doc = "is a text") String text,
            @Parameter(doc = "is a component") Turn turn,
            @Parameter(doc = "is a list") List<Double> list,
            @Parameter(doc = "is a map") Map<String, Turn> map,
            @Parameter(doc = "may be left out") Optional<Integer> maybe) {}
}
