package hopfield.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read back by DuckDB itself. */
class ParquetSinkTest {

    private static final ResultTable TABLE = new ResultTable(
            List.of("patterns.count", "cues.corruption.fraction", "cues.corruption"),
            List.of("overlap", "energy, of \"all\""),
            List.of(
                    new ResultTable.Row(List.of("2", "0", "flip"), 0, "hebb", List.of(1.0 / 3, -1e300), ""),
                    new ResultTable.Row(
                            List.of("10", "1e-1", "{type: mask}"),
                            1,
                            "ığü",
                            List.of(0.1, Double.NaN),
                            "no, 'really'")));

    @TempDir
    private Path folder;

    private List<String> read(String select) throws IOException, SQLException {
        new ParquetSink().write(TABLE, folder);
        List<String> rows = new ArrayList<>();
        try (Database database = Database.open();
                Statement statement = database.connection().createStatement();
                ResultSet results = statement.executeQuery(select.replace(
                        "FILE", "read_parquet(" + Database.literal(folder.resolve("results.parquet")) + ")"))) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(results.getObject(column)));
                }
                rows.add(String.join(" | ", row));
            }
        }
        return rows;
    }

    @Test
    void writesAllRowsInTheirOrder() throws IOException, SQLException {
        assertThat(read("select * from FILE"))
                .containsExactly(
                        "2 | 0.0 | flip | 0 | hebb | 0.3333333333333333 | -1.0E300 | null",
                        "10 | 0.1 | {type: mask} | 1 | ığü | 0.1 | null | no, 'really'");
    }

    @Test
    void givesEveryColumnItsType() throws IOException, SQLException {
        assertThat(read("select column_name, column_type from (describe select * from FILE)"))
                .containsExactly(
                        "patterns.count | BIGINT",
                        "cues.corruption.fraction | DOUBLE",
                        "cues.corruption | VARCHAR",
                        "trial | INTEGER",
                        "model | VARCHAR",
                        "overlap | DOUBLE",
                        "energy, of \"all\" | DOUBLE",
                        "error | VARCHAR");
    }

    @Test
    void keepsWholeNumbersThatAreTooLongAsNumbers() throws IOException, SQLException {
        ResultTable table = new ResultTable(
                List.of("seed"),
                List.of(),
                List.of(new ResultTable.Row(List.of("99999999999999999999"), 0, "hebb", List.of(), "")));
        assertThat(ResultColumn.of(table).get(0).type()).isEqualTo("DOUBLE");
    }
}
