package hopfield.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.query.InvalidQuery;
import dev.hopfield.api.query.QueryAnswer;
import dev.hopfield.api.query.QueryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbEngineTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(
                folder.resolve("it's.csv"), "patterns.count,model,energy,error\n2,1,,\n2,2,,\n10,2,,slow\n");
    }

    private QueryAnswer answer(String query) throws IOException, InvalidQuery {
        QueryTable table = new QueryTable("results", Map.of("a", file), Set.of("model", "error", "solver"));
        return new DuckDbEngine().answer(List.of(table), query);
    }

    private String only(String query) throws IOException, InvalidQuery {
        return answer(query).rows().get(0).get(0).text();
    }

    @Test
    void groupsAndOrders() throws IOException, InvalidQuery {
        QueryAnswer answer = answer("select model, count(*) as n, avg(\"patterns.count\") as mean from results"
                + " group by model order by model desc");
        assertThat(answer.columns()).containsExactly("model", "n", "mean");
        assertThat(answer.rows())
                .extracting(row -> row.stream().map(Node.Scalar::text).toList())
                .containsExactly(List.of("2", "2", "6"), List.of("1", "1", "2"));
        assertThat(answer.rows().get(0))
                .extracting(Node.Scalar::kind)
                .containsExactly(Node.ScalarKind.TEXT, Node.ScalarKind.INTEGER, Node.ScalarKind.INTEGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beta=0.5", "run[1]", "a*b", "what?"})
    void takesThePathOfAFileAsItIs(String name) throws IOException, InvalidQuery {
        Path odd = Files.createDirectory(folder.resolve(name));
        // What a pattern of that name would find.
        Files.createDirectories(folder.resolve("run1"));
        Files.writeString(folder.resolve("run1/it's.csv"), "other\n1\n");
        Files.createDirectories(folder.resolve("a1b"));
        Files.writeString(folder.resolve("a1b/it's.csv"), "other\n1\n");
        file = Files.move(file, odd.resolve("it's.csv"));
        assertThat(answer("from results").columns()).containsExactly("patterns.count", "model", "energy", "error");
        assertThat(only("select count(*) from results")).isEqualTo("3");
    }

    @Test
    void takesAColumnWithoutValuesAsNumbers() throws IOException, InvalidQuery {
        assertThat(answer("select avg(energy) from results")
                        .rows()
                        .get(0)
                        .get(0)
                        .kind())
                .isEqualTo(Node.ScalarKind.NULL);
    }

    @Test
    void writesNumbersWithTheFewestDigits() throws IOException, InvalidQuery {
        assertThat(only("select 1e0 / 3")).isEqualTo("0.3333333333333333");
        assertThat(only("select 'nan'::double")).isEqualTo("NaN");
        assertThat(only("select 1.50::decimal(5, 2)")).isEqualTo("1.50");
        assertThat(only("select true")).isEqualTo("true");
        assertThat(only("select [1, 2]")).isEqualTo("[1, 2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('FOLDER/secret.csv')",
                "select * from 'FOLDER/secret.csv'",
                "select * from read_text('FOLDER/secret.csv')",
                "select * from glob('FOLDER/*')",
                "copy results to 'FOLDER/stolen.csv'",
                "attach 'FOLDER/stolen.db'",
                "export database 'FOLDER/stolen'",
                "install httpfs",
                "set enable_external_access = true",
                "set temp_directory = 'FOLDER'",
                "create table other as select 1",
                "drop table results"
            })
    void givesNothingAwayAndWritesNothing(String query) throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        List<Path> before = files();
        assertThatThrownBy(() -> answer(query.replace("FOLDER", folder.toString())))
                .isInstanceOf(InvalidQuery.class);
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void saysWhatIsWrongInTheWordsOfDuckDb() {
        assertThatThrownBy(() -> answer("select modell from results"))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageStartingWith("Binder Error: Referenced column \"modell\" not found")
                .hasMessageContaining("\"model\"");
        assertThatThrownBy(() -> answer(""))
                .isInstanceOf(InvalidQuery.class)
                .message()
                .isNotBlank();
    }
}
