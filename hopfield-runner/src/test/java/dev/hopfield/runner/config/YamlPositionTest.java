package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node;
import org.junit.jupiter.api.Test;

class YamlPositionTest {

    private static final String BLOCK = """
            name: test
            models:
              hebb: classic
            list:
              - one
              - {deep: two}
            """;

    @Test
    void placesValuesInBlockStyle() {
        assertThat(Reading.place(BLOCK, "name")).isEqualTo("f.yaml:1:7");
        assertThat(Reading.place(BLOCK, "models", "hebb")).isEqualTo("f.yaml:3:9");
        assertThat(Reading.place(BLOCK, "list", 0)).isEqualTo("f.yaml:5:5");
    }

    @Test
    void placesKeys() {
        Node.Mapping models = (Node.Mapping) Reading.at(BLOCK, "models");
        assertThat(models.entries().get("hebb").keyPosition().describe()).isEqualTo("f.yaml:3:3");
    }

    @Test
    void placesValuesInFlowStyle() {
        String flow = "a: {b: 1, c: [2, 3]}\n";
        assertThat(Reading.place(flow, "a")).isEqualTo("f.yaml:1:4");
        assertThat(Reading.place(flow, "a", "b")).isEqualTo("f.yaml:1:8");
        assertThat(Reading.place(flow, "a", "c", 1)).isEqualTo("f.yaml:1:18");
    }

    @Test
    void placesFlowWithinBlock() {
        assertThat(Reading.place(BLOCK, "list", 1, "deep")).isEqualTo("f.yaml:6:12");
    }

    @Test
    void countsLinesThatHoldCommentsOnly() {
        assertThat(Reading.place("# one\n\n# three\na: 1\n", "a")).isEqualTo("f.yaml:4:4");
    }

    @Test
    void countsLinesOfWindows() {
        assertThat(Reading.place("a: 1\r\nb: 2\r\n", "b")).isEqualTo("f.yaml:2:4");
    }

    @Test
    void placesTheWholeTreeAtItsBeginning() {
        assertThat(Reading.place("\na: 1\n")).isEqualTo("f.yaml:2:1");
    }
}
