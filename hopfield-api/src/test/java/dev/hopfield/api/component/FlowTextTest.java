package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTextTest {

    @Test
    void readsAScalar() {
        assertThat(FlowText.parse(" 0.5 ")).isEqualTo(plain("0.5"));
    }

    @Test
    void readsWordsWithBlanksInside() {
        assertThat(FlowText.parse("two words")).isEqualTo(plain("two words"));
    }

    @Test
    void readsNothing() {
        assertThat(FlowText.parse("")).isEqualTo(plain(""));
    }

    @Test
    void readsAList() {
        assertThat(FlowText.parse("[a, 1,true ]")).isEqualTo(list(plain("a"), plain("1"), plain("true")));
    }

    @Test
    void readsAnEmptyList() {
        assertThat(FlowText.parse("[ ]")).isEqualTo(list());
    }

    @Test
    void readsAMap() {
        assertThat(FlowText.parse("{type: softmax,beta:8}"))
                .isEqualTo(map(Map.of("type", plain("softmax"), "beta", plain("8"))));
    }

    @Test
    void readsAnEmptyMap() {
        assertThat(FlowText.parse("{}")).isEqualTo(map(Map.of()));
    }

    @Test
    void readsAnAbsentValueAsNothing() {
        assertThat(FlowText.parse("{a: }")).isEqualTo(map(Map.of("a", plain(""))));
    }

    @Test
    void readsMapsAndListsInOneAnother() {
        assertThat(FlowText.parse("{a: [{b: 1}, []]}"))
                .isEqualTo(map(Map.of("a", list(map(Map.of("b", plain("1"))), list()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1, 2", "[1 2]]", "{a: 1", "{a 1}", "{a}", "a: 1", "]", "{a: 1, a: 2}", "{a: 1} x", "[", "{"})
    void refusesWhatIsBroken(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowText.parse(text))
                .withMessageContaining("the text \"" + text + "\"");
    }

    private static Node plain(String text) {
        return Node.Scalar.plain(text, Position.UNKNOWN);
    }

    private static Node list(Node... elements) {
        return new Node.Sequence(List.of(elements), Position.UNKNOWN);
    }

    private static Node map(Map<String, Node> values) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new Node.Entry(Position.UNKNOWN, value)));
        return new Node.Mapping(entries, Position.UNKNOWN);
    }
}
