package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTest {

    @Test
    void listsComponentsByKind() {
        Command list = Command.run("list");
        assertThat(list.exitCode()).isZero();
        assertThat(list.out().lines().map(line -> line.replaceAll("(\\S) {2,}", "$1: ")))
                .containsSubsequence(
                        "corruption (hopfield-runner)",
                        "  flip: reverses a fraction of the units, chosen at random",
                        "pattern source (hopfield-runner)",
                        "  random-bipolar: independent random patterns of -1 and +1");
    }

    @Test
    void listsTheFamilies() {
        assertThat(Command.run("list").out().lines().map(String::strip).map(line -> line.split(" ")[0]))
                .contains("classic", "continuous", "dense", "hebbian");
    }

    @Test
    void namesTheOriginOfEachWhereNotAllAreOfOne() {
        assertThat(Command.run("list").out().lines().map(line -> line.replaceAll("(\\S) {2,}", "$1: ")))
                .containsSubsequence(
                        "model",
                        "  bam: hopfield-continuous: bidirectional associative memory: keys and values call each other up"
                                + " until both rest",
                        "  classic: hopfield-classic: two-state units that follow the sign of their local field");
    }

    @Test
    void saysWhatToDoNext() {
        assertThat(Command.run("list").out())
                .endsWith(
                        "\nhopfield describe NAME tells all about one, and describe experiment the keys of a file.\n");
    }

    @Test
    void listsTheSameAsJson() {
        JsonNode json =
                JsonMapper.shared().readTree(Command.run("list", "--json").out());
        List<String> names = new ArrayList<>();
        json.forEach(entry -> names.add(entry.get("name").asString()));
        assertThat(names).isSorted().contains("classic", "digits", "flip");
        assertThat(json.get(names.indexOf("digits")).get("kinds").get(0).asString())
                .isEqualTo("pattern source");
        assertThat(json.get(names.indexOf("digits")).get("origin").asString()).isEqualTo("hopfield-runner");
    }
}
