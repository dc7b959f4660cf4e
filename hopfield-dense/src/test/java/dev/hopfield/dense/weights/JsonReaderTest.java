package dev.hopfield.dense.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void everyKindOfValueIsRead() throws JsonReader.Malformed {
        Object value =
                JsonReader.read(" {\"a\" : [1, -20 ,0] ,\t\"b\":{}, \"c\":[],\r\n\"d\":true,\"e\":false,\"f\":null} ");
        assertThat(value)
                .isEqualTo(Map.of(
                        "a",
                        List.of(1L, -20L, 0L),
                        "b",
                        Map.of(),
                        "c",
                        List.of(),
                        "d",
                        true,
                        "e",
                        false,
                        "f",
                        JsonReader.NULL));
    }

    @Test
    void escapesStandForTheirCharacters() throws JsonReader.Malformed {
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u2603\""))
                .isEqualTo("\"\\/\b\f\n\r\t\u00e9\u2603");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\":1",
                "01",
                "-",
                "+1",
                "1.5",
                "1e3",
                "-01",
                "9223372036854775808",
                "tru",
                "nul",
                "None",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\\"",
                "\"a\nb\"",
                "\"\u0000\"",
                "{}{}",
                "{} x",
                "[1]]",
                "{\"a\":1,\"a\":1}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(JsonReader.Malformed.class)
                .hasMessageContaining("of the header is");
    }

    @Test
    void aProblemIsShownWithItsPlace() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":[1,x]}"))
                .hasMessage("character 8 of the header is 'x', where a value is expected");
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1"))
                .hasMessage("character 6 of the header is the end, where '}' is expected");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackEnds() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonReader.Malformed.class);
    }
}
