package hopfield.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * A database in memory, gone when it is closed.
 *
 * <p>It fetches nothing, keeps no temporary files, and works on one thread, so that the same statements give the same bytes.
 */
final class Database implements AutoCloseable {

    private static final List<String> SETTINGS = List.of(
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false",
            "SET temp_directory = ''",
            "SET threads = 1");

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database open() throws SQLException {
        // Not by the driver manager, which does not see the classes of a plugin.
        Database database = new Database(new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
        try {
            for (String setting : SETTINGS) {
                database.execute(setting);
            }
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From now on, nothing outside of memory can be read or written. */
    void seal() throws SQLException {
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    /** The name of a table or column, whatever stands in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String literal(Path file) {
        return literal(file.toAbsolutePath().toString());
    }

    /** A file to read. DuckDB takes names for patterns of names: what stands for others in them is put into brackets. */
    static String pattern(Path file) {
        return literal(file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
