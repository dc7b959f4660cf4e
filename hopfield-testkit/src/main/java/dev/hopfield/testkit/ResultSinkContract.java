package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ResultSink} must do. A {@link PluginContract} runs it for each of a plugin's; to try one alone, extend it:
 *
 * <pre>{@code
 * class MySinkTest extends ResultSinkContract {
 *     @Override
 *     protected ResultSink sink() {
 *         return new MySink();
 *     }
 * }
 * }</pre>
 *
 * <p>Tables hold what results may: numbers of any size, NaN, empty lists, and names with commas, quotes, line ends and letters of any
 * script. What a sink writes must go into the folder that it is given; the folder beside it and the working directory are watched.
 */
public abstract class ResultSinkContract {

    /** The sink under test, as configured; asked for again in each test. */
    protected abstract ResultSink sink();

    /**
     * The contract of a configured sink.
     *
     * @param sink what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static ResultSinkContract of(ResultSink sink) {
        return new ResultSinkContract() {
            @Override
            protected ResultSink sink() {
                return sink;
            }
        };
    }

    @Test
    void writesAFile() throws IOException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            sink().write(full(), scratch.given());
            assertThat(scratch.files(scratch.given()))
                    .as(because("a sink must write results into the folder that it is given"))
                    .isNotEmpty();
        }
    }

    @Test
    void writesTablesOfAnyShape() throws IOException {
        for (ResultTable table : List.of(
                new ResultTable(List.of(), List.of(), List.of()),
                new ResultTable(List.of(), List.of("overlap"), List.of(row(List.of(), "hebb", List.of(0.5), ""))),
                full())) {
            try (ScratchFolder scratch = new ScratchFolder()) {
                sink().write(table, scratch.given());
                assertThat(scratch.files(scratch.given()))
                        .as(because("a table must be written even if it has no rows, axes or metrics; here " + table))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        try (ScratchFolder one = new ScratchFolder();
                ScratchFolder other = new ScratchFolder()) {
            sink().write(full(), one.given());
            sink().write(full(), other.given());
            Map<String, String> expected = one.files(one.given());
            Map<String, String> actual = other.files(other.given());
            assertThat(actual.keySet())
                    .as(because("the same table must give files of the same names; use no clock and no random names"))
                    .isEqualTo(expected.keySet());
            assertThat(actual)
                    .as(because(
                            "the same table must give the same bytes; write no clock, random number, path or order of a"
                                    + " hash table"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void writesNothingOutsideItsFolder() throws IOException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            List<String> before = scratch.outside();
            sink().write(full(), scratch.given());
            List<String> strays = new ArrayList<>(scratch.outside());
            strays.removeAll(before);
            assertThat(strays)
                    .as(because("nothing may be written but what is in the folder given; resolve all names against it"))
                    .isEmpty();
        }
    }

    /** Where each file is to go there is a folder that is not empty. */
    @Test
    void failsWhereItCannotWriteAndCleansUp() throws IOException {
        try (ScratchFolder free = new ScratchFolder();
                ScratchFolder blocked = new ScratchFolder()) {
            sink().write(full(), free.given());
            Map<String, String> wanted = free.files(free.given());
            for (String name : wanted.keySet()) {
                Files.createDirectories(blocked.given().resolve(name).resolve("in-the-way"));
            }
            assertThatThrownBy(() -> sink().write(full(), blocked.given()))
                    .as(because(
                            "a sink that cannot write must fail with an IOException, which names the file to a user;"
                                    + " do not swallow it"))
                    .isInstanceOf(IOException.class);
            assertThat(blocked.files(blocked.given()))
                    .as(because(
                            "a sink that fails must leave no temporary files of its own behind; delete what was begun"))
                    .isEmpty();
        }
    }

    private static ResultTable full() {
        return new ResultTable(
                List.of("patterns.count", "cues.corruption"),
                List.of("overlap", "energy, of \"all\""),
                List.of(
                        row(List.of("2", "{type: flip, fraction: 0.1}"), "hebb", List.of(1.0 / 3, -1e300), ""),
                        row(List.of("2", "mask"), "Größe, \"x\"\nπ", List.of(0.0, Double.NaN), ""),
                        row(
                                List.of("1000000", "mask"),
                                "hebb",
                                List.of(Double.NaN, Double.NaN),
                                "failed: no, \"really\"")));
    }

    private static ResultTable.Row row(List<String> point, String model, List<Double> values, String error) {
        return new ResultTable.Row(point, 0, model, values, error);
    }

    private String because(String rule) {
        return rule + " (" + sink() + ")";
    }
}
