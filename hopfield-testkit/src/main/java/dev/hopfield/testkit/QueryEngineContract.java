package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.query.InvalidQuery;
import dev.hopfield.api.query.QueryAnswer;
import dev.hopfield.api.query.QueryEngine;
import dev.hopfield.api.query.QueryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link QueryEngine} must do. A {@link PluginContract} runs it for each of a plugin's; to try one alone, extend it:
 *
 * <pre>{@code
 * class MyQueryEngineTest extends QueryEngineContract {
 *     @Override
 *     protected QueryEngine engine() {
 *         return new MyQueryEngine();
 *     }
 * }
 * }</pre>
 *
 * <p>Queries are {@code select * from TABLE} and the like, which all dialects have.
 */
public abstract class QueryEngineContract {

    private static final String CSV = """
            patterns.count,kind,model,overlap,energy,error
            2,"{type: mask, fraction: 0.3}",hebb,0.25,,
            10,flip,hebb,1,,"failed: no, ""really\"""
            """;

    private static final String LINES = """
            {"patterns.count":2,"kind":"{type: mask, fraction: 0.3}","model":"hebb","overlap":0.25,"energy":null,"error":null}
            {"patterns.count":10,"kind":"flip","model":"hebb","overlap":1,"energy":null,"error":"failed: no, \\"really\\""}
            """;

    private static final Set<String> TEXTS = Set.of("model", "error");

    /** The engine under test, as configured; asked for again in each test. */
    protected abstract QueryEngine engine();

    /**
     * The contract of a configured engine.
     *
     * @param engine what is tried
     * @return tests, to be listed by {@link PluginContract#contracts}
     */
    public static QueryEngineContract of(QueryEngine engine) {
        return new QueryEngineContract() {
            @Override
            protected QueryEngine engine() {
                return engine;
            }
        };
    }

    @Test
    void readsTablesOfEveryForm() throws IOException, InvalidQuery {
        for (Map.Entry<String, String> form :
                Map.of("results.csv", CSV, "results.jsonl", LINES).entrySet()) {
            try (ScratchFolder scratch = new ScratchFolder()) {
                Path file = Files.writeString(scratch.given().resolve(form.getKey()), form.getValue());
                QueryAnswer answer =
                        engine().answer(List.of(table("results", Map.of("a", file))), "select * from results");
                assertThat(answer.columns())
                        .as(because("the columns of " + form.getKey() + " must keep their names and order"))
                        .containsExactly("patterns.count", "kind", "model", "overlap", "energy", "error");
                assertThat(texts(answer))
                        .as(because("the rows of " + form.getKey() + " must keep their values and order, numbers as"
                                + " NumberText writes them"))
                        .containsExactly(
                                List.of("2", "{type: mask, fraction: 0.3}", "hebb", "0.25", "", ""),
                                List.of("10", "flip", "hebb", "1", "", "failed: no, \"really\""));
                assertThat(kinds(answer))
                        .as(because("values must be told apart by their kinds, and what is empty in " + form.getKey()
                                + " must be NULL"))
                        .containsExactly("INTEGER TEXT TEXT NUMBER NULL NULL", "INTEGER TEXT TEXT NUMBER NULL TEXT");
            }
        }
    }

    @Test
    void putsTheRowsOfSeveralRunsOneAfterAnother() throws IOException, InvalidQuery {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Map<String, Path> files = new LinkedHashMap<>();
            files.put("z", Files.writeString(scratch.given().resolve("z.csv"), "model,overlap\nhebb,1\n"));
            files.put("a", Files.writeString(scratch.given().resolve("a.csv"), "model,energy,overlap\nhebb,-2.5,0\n"));
            QueryAnswer answer = engine().answer(List.of(table("results", files)), "select * from results");
            assertThat(answer.columns())
                    .as(because("the first column must be called run, and columns be matched by name"))
                    .containsExactly("run", "model", "overlap", "energy");
            assertThat(texts(answer))
                    .as(because("rows must stand in the order of the files, with the name of their run"))
                    .containsExactly(List.of("z", "hebb", "1", ""), List.of("a", "hebb", "0", "-2.5"));
        }
    }

    @Test
    void answersFromTheTableThatIsAsked() throws IOException, InvalidQuery {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Path one = Files.writeString(scratch.given().resolve("one.csv"), "model\nhebb\n");
            Path other = Files.writeString(scratch.given().resolve("other.csv"), "model\nexp\n");
            List<QueryTable> tables = List.of(table("results", Map.of("a", one)), table("summary", Map.of("a", other)));
            assertThat(texts(engine().answer(tables, "select model from summary")))
                    .as(because("each table must be found by its name"))
                    .containsExactly(List.of("exp"));
        }
    }

    @Test
    void refusesWhatIsNoQueryOfTheTables() throws IOException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Path file = Files.writeString(scratch.given().resolve("results.csv"), CSV);
            List<QueryTable> tables = List.of(table("results", Map.of("a", file)));
            for (String query :
                    List.of("selec model from results", "select model from summary", "select x from results")) {
                assertThatThrownBy(() -> engine().answer(tables, query))
                        .as(because("'" + query + "' must be refused with an InvalidQuery, which says what is wrong"))
                        .isInstanceOf(InvalidQuery.class)
                        .message()
                        .isNotBlank();
            }
        }
    }

    @Test
    void tellsOfATableThatCannotBeRead() throws IOException {
        try (ScratchFolder scratch = new ScratchFolder()) {
            List<QueryTable> tables =
                    List.of(table("results", Map.of("a", scratch.given().resolve("results.csv"))));
            assertThatThrownBy(() -> engine().answer(tables, "select * from results"))
                    .as(because("a file that is not there must be an IOException, which names it"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("results.csv");
        }
    }

    @Test
    void leavesAllFilesAsTheyAre() throws IOException, InvalidQuery {
        try (ScratchFolder scratch = new ScratchFolder()) {
            Path file = Files.writeString(scratch.given().resolve("results.csv"), CSV);
            List<String> outside = scratch.outside();
            engine().answer(List.of(table("results", Map.of("a", file))), "select * from results");
            assertThat(scratch.files(scratch.given()))
                    .as(because("a query must change no file, and leave none behind"))
                    .containsOnlyKeys("results.csv")
                    .containsValue(CSV);
            assertThat(scratch.outside())
                    .as(because("a query must leave no file behind"))
                    .isEqualTo(outside);
        }
    }

    private static QueryTable table(String name, Map<String, Path> files) {
        return new QueryTable(name, files, TEXTS);
    }

    private static List<List<String>> texts(QueryAnswer answer) {
        return answer.rows().stream()
                .map(row -> row.stream()
                        .map(value -> value.kind() == Node.ScalarKind.NULL ? "" : value.text())
                        .toList())
                .toList();
    }

    /** Whether a whole number of a column of numbers has a fraction is up to the engine. */
    private static List<String> kinds(QueryAnswer answer) {
        return answer.rows().stream()
                .map(row -> String.join(
                        " ",
                        row.stream()
                                .map(value -> value == row.get(3) && isNumber(value)
                                        ? "NUMBER"
                                        : value.kind().name())
                                .toList()))
                .toList();
    }

    private static boolean isNumber(Node.Scalar value) {
        return value.kind() == Node.ScalarKind.INTEGER || value.kind() == Node.ScalarKind.DECIMAL;
    }

    private String because(String rule) {
        return rule + " (" + engine() + ")";
    }
}
