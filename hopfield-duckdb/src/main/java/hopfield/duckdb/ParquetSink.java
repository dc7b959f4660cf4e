package hopfield.duckdb;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code results.parquet}: the columns of {@code results.csv}, with types.
 *
 * <p>A swept path is BIGINT where all its values are whole numbers, DOUBLE where all are numbers, else VARCHAR; trial is INTEGER, metrics
 * are DOUBLE. What was not measured, and the error of a row that did not fail, is NULL.
 */
@Component(
        name = "parquet",
        summary = "results.parquet: one row for each grid point, trial and model, or solver, with types")
public record ParquetSink() implements ResultSink {

    private static final String NAME = "results.parquet";

    @Override
    public void write(ResultTable results, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        boolean blocked = Files.exists(file);
        try (Database database = Database.open()) {
            List<ResultColumn> columns = ResultColumn.of(results);
            database.execute(columns.stream()
                    .map(column -> Database.quoted(column.name()) + " " + column.type())
                    .collect(Collectors.joining(", ", "CREATE TABLE results (", ")")));
            fill(database, columns, results);
            database.execute("COPY results TO " + Database.literal(file) + " (FORMAT parquet, USE_TMP_FILE false)");
        } catch (SQLException e) {
            if (!blocked) {
                Files.deleteIfExists(file);
            }
            throw new IOException(file + " cannot be written: " + SqlMessage.of(e), e);
        }
    }

    private static void fill(Database database, List<ResultColumn> columns, ResultTable results) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        database.connection().setAutoCommit(false);
        try (PreparedStatement insert =
                database.connection().prepareStatement("INSERT INTO results VALUES (" + marks + ")")) {
            for (ResultTable.Row row : results.rows()) {
                for (int column = 0; column < columns.size(); column++) {
                    insert.setObject(column + 1, columns.get(column).value().apply(row));
                }
                insert.addBatch();
            }
            if (!results.rows().isEmpty()) {
                insert.executeBatch();
            }
        }
        database.connection().commit();
    }
}
