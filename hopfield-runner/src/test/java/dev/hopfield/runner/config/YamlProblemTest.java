package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
