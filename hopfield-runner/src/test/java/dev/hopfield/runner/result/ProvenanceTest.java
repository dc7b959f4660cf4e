package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.Origin;
import dev.hopfield.runner.journal.Shard;
import dev.hopfield.runner.plugin.InstalledPlugin;
import dev.hopfield.runner.toy.ToyPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvenanceTest {

    private static Map<String, Object> of(String frozen) {
        Origin origin =
                Origin.here(List.of(new InstalledPlugin(new ToyPlugin(), Optional.empty(), List.of())), List.of());
        return Provenance.of("name", 1982, new JournalHeader(frozen, origin, Shard.WHOLE), List.of("echo echoes"));
    }

    @Test
    void identifiesTheExperimentByItsText() {
        // printf 'seed: 1982\n' | sha256sum
        assertThat(of("seed: 1982\n"))
                .containsEntry("experiment", "name")
                .containsEntry("seed", 1982L)
                .containsEntry("experiment-sha256", "449439d59d63cc925f1369ee9d7321bc6aae656810f46cb4b34ee529ccb1ef7c");
    }

    @Test
    void holdsNoTimes() {
        assertThat(JsonText.text(of("text"))).isEqualTo(JsonText.text(of("text")));
        assertThat(of("text"))
                .containsOnlyKeys(
                        "experiment",
                        "experiment-sha256",
                        "seed",
                        "plugins",
                        "plugin-jars-sha256",
                        "environment",
                        "inputs-sha256",
                        "java",
                        "machines",
                        "git",
                        "notes");
    }

    @Test
    void namesWhatPluginsSayOfTheirSurroundingsInOneOrder() {
        assertThat(JsonText.text(of("text")).replaceAll("\\s", ""))
                .contains("\"environment\":{\"toy\":{\"dice\":\"fair\",\"table\":\"round\"}}");
    }

    @Test
    void keepsWhatToKnowOfTheResults() {
        assertThat(JsonText.text(of("text")).replaceAll("\\s+", " ")).contains("\"notes\" : [ \"echo echoes\" ]");
    }

    @Test
    void namesPluginsAndJava() {
        JsonNode json = JsonMapper.shared().readTree(JsonText.text(of("text")));
        assertThat(json.get("plugins").get("toy").asString()).isEqualTo("1");
        assertThat(json.get("java").get("feature-version").asInt())
                .isEqualTo(Runtime.version().feature());
    }
}
