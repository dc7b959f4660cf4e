package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Node.ScalarKind;
import dev.hopfield.api.component.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    private static Node.Mapping map(String key, Node value) {
        return new Node.Mapping(Map.of(key, new Node.Entry(Position.UNKNOWN, value)), Position.UNKNOWN);
    }

    private static Node readBack(Node value) {
        return Reading.at(YamlWriter.write(map("a", value)), "a");
    }

    private static void assertText(String text) {
        Node.Scalar read = (Node.Scalar) readBack(new Node.Scalar(text, ScalarKind.TEXT, Position.UNKNOWN));
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.kind()).isEqualTo(ScalarKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "-7",
                "0.5",
                ".5",
                "1e3",
                "0x1F",
                "010",
                "1_000",
                ".nan",
                "-.inf",
                "true",
                "false",
                "True",
                "yes",
                "no",
                "on",
                "off",
                "null",
                "Null",
                "~",
                "",
                "2026-11-01",
                "1:30",
                "<<",
                "=",
                "+1",
                "-.5",
                "1.",
                "1E+5",
                "1e"
            })
    void keepsTextsThatLookLikeSomethingElse(String text) {
        assertText(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a # b",
                "# a",
                "- a",
                "-",
                "? a",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "[a",
                "a]",
                "{a",
                "a}",
                ",",
                "a,b",
                "'a'",
                "\"a\"",
                "|",
                ">",
                " a",
                "a ",
                "a\\b",
                "C:\\x",
                "---",
                "...",
                "/tmp/with space/ü.csv"
            })
    void keepsTextsWithSignsOfTheSyntax(String text) {
        assertText(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\nb\n", "\n", "a\n\n\nb", " a\n  b\n", "a\tb", "\ta", "a\rb", "a\u0007b"})
    void keepsTextsOfSeveralLinesAndControlCharacters(String text) {
        assertText(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Öffnung", "ığüşöç", "模式", "🙂", "a\u00a0b", "\u2028", "\ufeffa"})
    void keepsLettersOfEveryScript(String text) {
        assertText(text);
    }

    @Test
    void keepsALongTextOnOneLine() {
        assertText("word ".repeat(100) + "end");
    }

    @ParameterizedTest
    @CsvSource({"7, INTEGER", "-7, INTEGER", "0.5, DECIMAL", "1E+300, DECIMAL", "true, BOOLEAN", "false, BOOLEAN"})
    void keepsNumbersAndTruthValues(String text, ScalarKind kind) {
        Node.Scalar read = (Node.Scalar) readBack(new Node.Scalar(text, kind, Position.UNKNOWN));
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.kind()).isEqualTo(kind);
    }

    @Test
    void keepsNull() {
        Node.Scalar read = (Node.Scalar) readBack(new Node.Scalar("", ScalarKind.NULL, Position.UNKNOWN));
        assertThat(read.kind()).isEqualTo(ScalarKind.NULL);
    }

    @Test
    void keepsAnEmptyList() {
        assertThat(((Node.Sequence) readBack(new Node.Sequence(List.of(), Position.UNKNOWN))).elements())
                .isEmpty();
    }

    @Test
    void keepsAnEmptyMap() {
        assertThat(((Node.Mapping) readBack(new Node.Mapping(Map.of(), Position.UNKNOWN))).entries())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patterns.count", "7", "true", "null", "~", "a b", "a: b", "ü", "- a"})
    void keepsKeys(String key) {
        Node value = new Node.Scalar("1", ScalarKind.INTEGER, Position.UNKNOWN);
        assertThat(Reading.map(YamlWriter.write(map(key, value))).entries()).containsOnlyKeys(key);
    }

    @Test
    void keepsTheOrderOfKeys() {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (String key : List.of("z", "a", "m")) {
            entries.put(key, new Node.Entry(Position.UNKNOWN, Node.Scalar.plain("1", Position.UNKNOWN)));
        }
        String text = YamlWriter.write(new Node.Mapping(entries, Position.UNKNOWN));
        assertThat(Reading.map(text).entries().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void writesWhatAPersonWouldWrite() {
        String text = """
                name: digits
                seed: 1982
                models:
                  hebb:
                    type: classic
                measure:
                  - overlap
                  - exact
                sweep:
                  patterns.count:
                    - 1
                    - 2.5
                """;
        assertThat(YamlWriter.write(Reading.map(text))).isEqualTo(text);
    }
}
