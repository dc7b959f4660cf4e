package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

    @TempDir
    private Path folder;

    private String written(ResultTable results) throws IOException {
        JsonLines.write(results, folder);
        return Files.readString(folder.resolve("results.jsonl"));
    }

    @Test
    void writesAnObjectForEachRow() throws IOException {
        assertThat(written(Results.plain())).isEqualTo("""
                        {"trial":0,"model":"hebb","overlap":1,"steps":2,"error":null}
                        {"trial":1,"model":"hebb","overlap":0.5,"steps":4,"error":null}
                        {"trial":0,"model":"a-longer-name","overlap":0.25,"steps":1,"error":null}
                        {"trial":1,"model":"a-longer-name","overlap":0.25,"steps":1,"error":null}
                        """);
    }

    @Test
    void writesSweptPathsNothingMeasuredAndErrors() throws IOException {
        assertThat(written(Results.swept()).lines())
                .hasSize(8)
                .contains(
                        "{\"patterns.count\":2,\"cues.corruption\":\"flip\",\"trial\":0,\"model\":\"mute\",\"overlap\":0.5,"
                                + "\"energy\":null,\"verdict-target\":0.5,\"verdict-cycle\":0,\"error\":null}",
                        "{\"patterns.count\":10,\"cues.corruption\":\"{type: mask, fraction: 0.3}\",\"trial\":1,"
                                + "\"model\":\"mute\",\"overlap\":null,\"energy\":null,\"verdict-target\":null,"
                                + "\"verdict-cycle\":null,\"error\":\"it needs \\\"more\\\", or less\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-3, -3",
        "007, 7",
        "+7, 7",
        "0.20, 0.20",
        ".5, 0.5",
        "1e-3, 0.001",
        "true, true",
        "flip, \"flip\"",
        "null, \"null\"",
        "1e, \"1e\""
    })
    void keepsWhatAValueOfASweepIs(String label, String json) throws IOException {
        ResultTable table =
                new ResultTable(List.of("path"), List.of(), List.of(Results.row(List.of(label), 0, "hebb")));
        assertThat(written(table)).isEqualTo("{\"path\":" + json + ",\"trial\":0,\"model\":\"hebb\",\"error\":null}\n");
    }

    @ParameterizedTest
    @CsvSource({"1e-7, 0.0000001", "1e300, 1E+300", "-2.5e-310, -2.5E-310", "0.1, 0.1", "123456789012, 123456789012"})
    void writesNumbersWithTheDigitsOfTheCsvFile(double value, String text) throws IOException {
        ResultTable table =
                new ResultTable(List.of(), List.of("energy"), List.of(Results.row(List.of(), 0, "hebb", value)));
        String line = written(table);
        assertThat(line).contains("\"energy\":" + text + ",").contains(":" + CsvText.number(value) + ",");
        assertThat(JsonMapper.shared().readTree(line).get("energy").doubleValue())
                .isEqualTo(value);
    }
}
