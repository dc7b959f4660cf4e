package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.query.QueryAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryTextTest {

    private static final QueryAnswer ANSWER = new QueryAnswer(
            List.of("model", "overlap", "fine", "note"),
            List.of(row("hebb", "0.25", "true", "a\nb"), row("a-longer-name", "-10", "", "\"c\", d")));

    private static List<Node.Scalar> row(String... values) {
        return Stream.of(values)
                .map(value -> Node.Scalar.plain(value, Position.UNKNOWN))
                .toList();
    }

    @Test
    void linesUpWhatStandsBeforeNumbersToTheLeft() {
        assertThat(QueryText.table(ANSWER)).isEqualTo("""
                          model          overlap  fine    note
                          hebb              0.25  true     a b
                          a-longer-name      -10        "c", d
                        """);
    }

    @Test
    void writesCsvAsInTheFilesOfARun() {
        assertThat(QueryText.csv(ANSWER))
                .isEqualTo("model,overlap,fine,note\nhebb,0.25,true,\"a\nb\"\na-longer-name,-10,,\"\"\"c\"\", d\"\n");
    }

    @Test
    void writesJsonWithEachKindOfValue() {
        assertThat(QueryText.json(ANSWER).strip().replaceAll("\\s+(?=[\"}\\]{])", ""))
                .isEqualTo("[{\"model\" :\"hebb\",\"overlap\" : 0.25,\"fine\" : true,\"note\" :\"a\\nb\"},{\"model\""
                        + " :\"a-longer-name\",\"overlap\" : -10,\"fine\" : null,\"note\" :\"\\\"c\\\", d\"}]");
    }

    @Test
    void showsTheHeaderOfAnAnswerWithoutRows() {
        QueryAnswer none = new QueryAnswer(List.of("model"), List.of());
        assertThat(QueryText.table(none)).isEqualTo("  model\n");
        assertThat(QueryText.csv(none)).isEqualTo("model\n");
        assertThat(QueryText.json(none)).isEqualTo("[ ]\n");
    }
}
