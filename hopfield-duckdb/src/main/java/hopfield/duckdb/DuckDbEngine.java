package hopfield.duckdb;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.query.InvalidQuery;
import dev.hopfield.api.query.QueryAnswer;
import dev.hopfield.api.query.QueryEngine;
import dev.hopfield.api.query.QueryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Loads the tables into memory, shuts the database off from all files, and asks it. */
@Component(
        name = "duckdb",
        summary = "answers SQL in the dialect of DuckDB",
        references = "M. Raasveldt, H. Muehleisen, DuckDB: an embeddable analytical database, SIGMOD (2019) 1981-1984,"
                + " doi:10.1145/3299869.3320212")
public record DuckDbEngine() implements QueryEngine {

    @Override
    public QueryAnswer answer(List<QueryTable> tables, String query) throws InvalidQuery, IOException {
        try (Database database = Database.open()) {
            for (QueryTable table : tables) {
                load(database, table);
            }
            database.seal();
            return answer(database, query);
        } catch (SQLException e) {
            throw new IOException("DuckDB failed: " + SqlMessage.of(e), e);
        }
    }

    private static void load(Database database, QueryTable table) throws IOException {
        for (Path file : table.files().values()) {
            if (!Files.isReadable(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        try {
            new TableLoading(database, table).load();
        } catch (SQLException e) {
            throw new IOException(
                    "the table '" + table.name() + "' cannot be read from "
                            + table.files().values() + ": " + SqlMessage.of(e),
                    e);
        }
    }

    private static QueryAnswer answer(Database database, String query) throws InvalidQuery {
        try (Statement statement = database.connection().createStatement()) {
            if (!statement.execute(query)) {
                throw new InvalidQuery("the query gives no table; begin it with SELECT, FROM, DESCRIBE or SHOW");
            }
            try (ResultSet results = statement.getResultSet()) {
                return Answers.read(results);
            }
        } catch (SQLException e) {
            throw new InvalidQuery(SqlMessage.of(e));
        }
    }
}
