package dev.hopfield.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.benchmarks.cases.DenseAccuracy;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Limit;
import dev.hopfield.benchmarks.harness.Quartiles;
import dev.hopfield.benchmarks.harness.Row;
import dev.hopfield.benchmarks.harness.Timing;
import dev.hopfield.benchmarks.limits.LimitTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static Row row(String name, OptionalDouble ratio, String difference, List<String> tried) {
        Timing timing = new Timing(
                new Quartiles(0.0019, 0.002, 0.0022),
                11,
                ratio,
                12.34,
                "GB/s",
                Optional.of(new Timing.Share(Limit.MEMORY, 0.876)));
        return new Row(name, Optional.of(timing), difference, "", tried);
    }

    private static Report report() {
        CaseResult result = new CaseResult(
                "the work",
                2,
                List.of(
                        row("Hopfield", OptionalDouble.of(1), "", List.of()),
                        row("peer", OptionalDouble.of(1.5), "1.0e-07", List.of("one way 2.00 ms", "another 3.00 ms")),
                        row("liar", OptionalDouble.empty(), "3.0e-01", List.of()),
                        new Row("giant", Optional.empty(), "", "its matrix would take 80.0 GB", List.of())));
        return new Report(
                "./compare --rounds 11",
                "",
                new Machine("a processor", 2, "an OS", "25.0.3 (someone)", "vector-512", "abc1234"),
                List.of(new LimitTable.Entry(Limit.MEMORY, 2, new Quartiles(24, 25, 26), 27.5)),
                List.of(result),
                List.of(new DenseAccuracy.Entry("1 x 2 x 3", "Hopfield", 1.23e-7)));
    }

    @Test
    void theComparisonIsOneTableWithAGroupForEachCase() {
        List<String> lines = Tables.comparison(report().cases()).onScreen();
        assertThat(lines)
                .map(line -> line.replaceAll(" {2,}", "|"))
                .containsExactly(
                        "work|threads|contender|median|quartiles|turns|ratio|rate|of limit|difference|note",
                        "the work|2|Hopfield|2.00 ms|-5 .. +10 %|11|1.00|12.3 GB/s|88 % of DRAM read",
                        "|peer|2.00 ms|-5 .. +10 %|11|1.50|12.3 GB/s|88 % of DRAM read|1.0e-07",
                        "|liar|2.00 ms|-5 .. +10 %|11|differs|12.3 GB/s|88 % of DRAM read|3.0e-01",
                        "|giant|-|its matrix would take 80.0 GB");
    }

    @Test
    void theScreenTellsWhatWasTried() {
        assertThat(ScreenReport.lines(report()))
                .containsSubsequence("  the work, threads: 2, peer", "    one way 2.00 ms", "    another 3.00 ms");
    }

    @Test
    void aBlockReplacesThatOfItsJavaVersionOnly(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, """
                before
                <!-- begin compare, Java 17 -->
                kept
                <!-- end compare, Java 17 -->
                <!-- begin compare, Java 25 -->
                replaced
                <!-- end compare, Java 25 -->
                after
                """);
        MarkdownBlock.of(report()).writeTo(page);
        assertThat(page)
                .content()
                .startsWith("before\n<!-- begin compare, Java 17 -->\nkept\n")
                .contains("`./compare --rounds 11` on a processor, 2 cores, an OS, Java 25.0.3 (someone)")
                .doesNotContain("replaced")
                .endsWith("<!-- end compare, Java 25 -->\nafter\n");
    }

    @Test
    void aPageWithoutMarksBecomesTheBlock(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        MarkdownBlock.of(report()).writeTo(page);
        assertThat(page)
                .content()
                .startsWith("<!-- begin compare, Java 25 -->\n")
                .endsWith("<!-- end compare, Java 25 -->\n");
    }

    @Test
    void jsonHasWhatWasMeasured() {
        JsonNode json = JsonMapper.builder().build().readTree(JsonReport.text(report()));
        JsonNode peer = json.get("cases").get(0).get("rows").get(1);
        assertThat(peer.get("timing").get("seconds").get("median").asDouble()).isEqualTo(0.002);
        assertThat(peer.get("timing").get("ratio").asDouble()).isEqualTo(1.5);
        assertThat(peer.get("tried").get(0).asString()).isEqualTo("one way 2.00 ms");
        assertThat(json.get("cases").get(0).get("rows").get(3).get("timing").isNull())
                .isTrue();
    }

    @Test
    void accuracyHasAColumnForEachContender() {
        List<DenseAccuracy.Entry> entries = List.of(
                new DenseAccuracy.Entry("1 x 2 x 3", "Hopfield", 1.23e-7),
                new DenseAccuracy.Entry("1 x 2 x 3", "peer", 4.56e-7));
        assertThat(Tables.accuracy(entries).inMarkdown())
                .containsExactly(
                        "| cues x patterns x units | Hopfield | peer |",
                        "|---|---:|---:|",
                        "| 1 x 2 x 3 | 1.2e-07 | 4.6e-07 |");
    }
}
