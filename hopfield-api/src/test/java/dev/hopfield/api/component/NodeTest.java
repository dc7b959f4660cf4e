package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {

    @ParameterizedTest
    @CsvSource({
        "7, INTEGER",
        "-7, INTEGER",
        "+7, INTEGER",
        "007, INTEGER",
        "1.5, DECIMAL",
        "1., DECIMAL",
        ".5, DECIMAL",
        "1e3, DECIMAL",
        "-1.5E-3, DECIMAL",
        "true, BOOLEAN",
        "false, BOOLEAN",
        "True, TEXT",
        "yes, TEXT",
        "'', NULL",
        "~, NULL",
        "null, NULL",
        "0x1F, TEXT",
        "1_000, TEXT",
        "1d, TEXT",
        "NaN, TEXT",
        "., TEXT",
        "1.2.3, TEXT",
        "٣, TEXT",
    })
    void readsPlainScalars(String text, Node.ScalarKind kind) {
        assertThat(Node.Scalar.plain(text, Position.UNKNOWN).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"7, the number 7", "word, the text 'word'", "true, true", "~, nothing", "'[]', a list", "'{}', a map"})
    void describesItself(String text, String words) {
        assertThat(FlowText.parse(text).describe()).isEqualTo(words);
    }

    @Test
    void addsAnEntryAtTheEnd() {
        Node.Mapping map = (Node.Mapping) Trees.of("{b: 1}");
        assertThat(map.with("a", Trees.of("2")).entries().keySet()).containsExactly("b", "a");
    }

    @Test
    void replacesAnEntryInItsPlace() {
        Node.Mapping map = ((Node.Mapping) Trees.of("{b: 1, a: 2}")).with("b", Trees.of("3"));
        assertThat(map.entries().keySet()).containsExactly("b", "a");
        assertThat(map.entries().get("b").value()).isEqualTo(Trees.of("3"));
    }
}
