package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {

    @Test
    void tellsOfEachThingOnALine() {
        Command doctor = Command.run("doctor", "--no-plugins");
        assertThat(doctor.exitCode()).as(doctor.out()).isZero();
        assertThat(doctor.out().lines())
                .anyMatch(line -> line.matches("ok +Java +" + System.getProperty("java.version") + " of .*"))
                .anyMatch(line -> line.matches("ok +threads +[0-9]+, one for each core.*"))
                .last()
                .isEqualTo("no problem found");
    }

    @Test
    void endsAsACommandDoesThatMeetsTheProblem(@TempDir Path folder) {
        Command doctor =
                Command.run("doctor", "--plugins", folder.resolve("none").toString());
        assertThat(doctor.exitCode()).isEqualTo(66);
        assertThat(doctor.out())
                .containsPattern("problem  plugins .*there is no such folder\\R +name a folder that holds")
                .endsWith("1 problem\n");
    }

    @Test
    void tellsTheSameAsJson() {
        JsonNode json = JsonMapper.shared()
                .readTree(Command.run("doctor", "--json", "--no-plugins").out());
        assertThat(json.get(0).get("level").asString()).isEqualTo("ok");
        assertThat(json.get(0).get("subject").asString()).isEqualTo("Java");
        assertThat(json.get(0).get("advice").isNull()).isTrue();
    }
}
