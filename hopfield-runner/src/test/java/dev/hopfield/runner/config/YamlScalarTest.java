package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node.ScalarKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScalarTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "7, INTEGER",
                "-7, INTEGER",
                "+7, INTEGER",
                "007, INTEGER",
                "12345678901234567890, INTEGER",
                "0.5, DECIMAL",
                "-0.5, DECIMAL",
                ".5, DECIMAL",
                "1e-3, DECIMAL",
                ".nan, DECIMAL",
                "true, BOOLEAN",
                "false, BOOLEAN",
                "null, NULL",
                "~, NULL",
                "no, TEXT",
                "yes, TEXT",
                "True, TEXT",
                "0x1F, TEXT",
                "1_000, TEXT",
                "2026-11-01, TEXT",
                "1:30, TEXT",
                "flip, TEXT"
            })
    void readsPlainScalarsByWhatTheyLookLike(String text, ScalarKind kind) {
        assertThat(Reading.scalar("a: " + text, "a").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0.5", "true", "null", "~", "", "flip"})
    void readsQuotedScalarsAsText(String text) {
        assertThat(Reading.scalar("a: \"" + text + "\"", "a").kind()).isEqualTo(ScalarKind.TEXT);
        assertThat(Reading.scalar("a: '" + text + "'", "a").kind()).isEqualTo(ScalarKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[.5, 1]", "[&x .5, 1]", "[ .5 ]"})
    void readsPlainScalarsInListsByWhatTheyLookLike(String list) {
        assertThat(Reading.scalar("a: " + list, "a", 0).kind()).isEqualTo(ScalarKind.DECIMAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0.10", "1e-3", "-0", "flip", "no"})
    void keepsScalarsAsTheyWereWritten(String text) {
        assertThat(Reading.scalar("a: " + text, "a").text()).isEqualTo(text);
    }

    @Test
    void readsAKeyWithoutAValueAsNull() {
        assertThat(Reading.scalar("a:\nb: 1\n", "a").kind()).isEqualTo(ScalarKind.NULL);
    }

    @Test
    void keepsTheLinesOfABlockOfText() {
        assertThat(Reading.scalar("a: |\n  one\n  two\n", "a").text()).isEqualTo("one\ntwo\n");
    }

    @Test
    void keepsLettersOfEveryScript() {
        assertThat(Reading.scalar("a: Öffnung ığ 模式 🙂\n", "a").text()).isEqualTo("Öffnung ığ 模式 🙂");
    }
}
