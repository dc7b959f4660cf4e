package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTest {

    @TempDir
    private Path folder;

    private static JsonNode json(Command command) {
        assertThat(command.exitCode()).as(command.err()).isZero();
        return JsonMapper.builder().build().readTree(command.out());
    }

    @Test
    void printsASchemaOfWhatIsInstalled() {
        JsonNode schema = json(Command.run("schema"));
        assertThat(schema.at("/$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/$defs/model.classic/description").asString()).isNotEmpty();
        assertThat(schema.at("/$defs/model.lookup").isMissingNode()).isTrue();
    }

    @Test
    void includesPlugins() throws IOException {
        JsonNode schema = json(Command.runWithToys(folder, "schema"));
        assertThat(schema.at("/$defs/model.lookup/properties/type/const").asString())
                .isEqualTo("lookup");
    }

    @Test
    void printsTheSameEachTime() {
        assertThat(Command.run("schema").out()).isEqualTo(Command.run("schema").out());
    }
}
