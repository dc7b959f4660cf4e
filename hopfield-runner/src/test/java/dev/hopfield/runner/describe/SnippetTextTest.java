package dev.hopfield.runner.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"7", "1e-3", "true", "null", "", "a: b", "a, b", " a", "#", "*", "say \"x\"", "C:\\x"})
    void quotesTextsThatWouldReadAsSomethingElse(String text) {
        assertThat(SnippetText.flow(Trees.text(text)))
                .isEqualTo('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"hebbian", "black-and-white", "some/folder/patterns.csv"})
    void leavesOtherTextsPlain(String text) {
        assertThat(SnippetText.flow(Trees.text(text))).isEqualTo(text);
    }

    @Test
    void breaksLinesThatWouldBeTooLong() {
        Node inner = Trees.map(Map.of("text", Trees.text("x".repeat(100))));
        assertThat(SnippetText.of(Trees.map(Map.of("key", inner))))
                .isEqualTo("key:\n  text: " + "x".repeat(100) + "\n");
    }
}
