package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlProblemTest {

    @Test
    void namesBothPlacesOfADuplicateKey() {
        assertThat(Reading.of("a: 1\nb: 2\na: 3\n").problems())
                .containsExactly("f.yaml:3:1: the key 'a' is here twice, first at f.yaml:1:1");
    }

    @Test
    void findsDuplicateKeysInFlowStyle() {
        assertThat(Reading.of("a: {b: 1, b: 2}\n").problems())
                .containsExactly("f.yaml:1:11: the key 'b' is here twice, first at f.yaml:1:5");
    }

    @Test
    void readsOnAfterADuplicateKey() {
        Reading reading = Reading.of("a: 1\na: 2\nb: *nowhere\n");
        assertThat(reading.tree()).isPresent();
        assertThat(reading.problems()).hasSize(2);
    }

    @Test
    void refusesASecondDocument() {
        assertThat(Reading.of("a: 1\n---\nb: 2\n").problems())
                .singleElement()
                .asString()
                .startsWith("f.yaml:3:1: a second document begins");
    }

    @Test
    void refusesTags() {
        assertThat(Reading.of("a: !thing 3\n").problems())
                .singleElement()
                .asString()
                .startsWith("f.yaml:1:4: the tag !thing means nothing here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: !!str 7 | f.yaml:1:4: the tag !!str means nothing here",
                "a: !!int '7' | f.yaml:1:4: the tag !!int means nothing here",
                "a: ! 7 | f.yaml:1:4: the tag ! means nothing here",
                "a: !!seq [1] | f.yaml:1:4: the tag !!seq means nothing here",
                "!!map {a: 1} | f.yaml:1:1: the tag !!map means nothing here",
                "!!str a: 1 | f.yaml:1:1: the tag !!str means nothing here",
            })
    void refusesTagsOfAllSorts(String text, String message) {
        assertThat(Reading.of(text).problems()).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"? [a, b]\n: 1\n", "? {a: 1}\n: 2\n", "a: &x k\n*x : 1\n"})
    void refusesKeysThatAreNoText(String text) {
        assertThat(Reading.of(text).problems()).singleElement().asString().contains(": this is not YAML: ");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(Reading.of("a: " + "x".repeat(1_000_000)).problems())
                .containsExactly("f.yaml:1:1: this has 1000003 characters, more than 1000000");
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        assertThat(Reading.of("a: " + "[".repeat(2000) + "]".repeat(2000)).problems())
                .singleElement()
                .asString()
                .contains("nesting depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n"})
    void refusesATextWithoutContent(String text) {
        Reading reading = Reading.of(text);
        assertThat(reading.tree()).isEmpty();
        assertThat(reading.problems()).containsExactly("f.yaml:1:1: there is nothing here");
    }

    @Test
    void pointsAtATabThatIndents() {
        assertThat(Reading.of("a:\n\tb: 1\n").problems())
                .singleElement()
                .asString()
                .startsWith("f.yaml:2:1: this is not YAML: ");
    }

    @Test
    void pointsAtWhereABracketIsMissed() {
        assertThat(Reading.of("a: {b: 1\nc: 2\n").problems())
                .singleElement()
                .asString()
                .startsWith("f.yaml:2:2: this is not YAML: ");
    }

    @Test
    void pointsAtAnUnendedQuote() {
        assertThat(Reading.of("a: 'b\n").problems())
                .singleElement()
                .asString()
                .startsWith("f.yaml:2:1: this is not YAML: ");
    }
}
