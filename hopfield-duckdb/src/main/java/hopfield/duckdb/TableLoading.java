package hopfield.duckdb;

import dev.hopfield.api.query.QueryTable;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads a table from its files. */
final class TableLoading {

    /** What columns without any value are found to be. */
    private static final List<String> OPEN = List.of("VARCHAR", "JSON");

    private final Database database;
    private final QueryTable table;

    TableLoading(Database database, QueryTable table) {
        this.database = database;
        this.table = table;
    }

    /** A table of its own for each file, in which types are settled; then all together. */
    void load() throws SQLException {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Path> file : table.files().entrySet()) {
            String part = Database.quoted(table.name() + " part " + parts.size());
            database.execute("CREATE TABLE " + part + " AS FROM " + reading(file.getValue()));
            settle(part);
            String run = table.files().size() == 1 ? "" : Database.literal(file.getKey()) + " AS run, ";
            parts.add("SELECT " + run + "* FROM " + part);
        }
        database.execute(
                "CREATE TABLE " + Database.quoted(table.name()) + " AS " + String.join(" UNION ALL BY NAME ", parts));
        for (int part = 0; part < parts.size(); part++) {
            database.execute("DROP TABLE " + Database.quoted(table.name() + " part " + part));
        }
    }

    /** The names of folders are no values of columns, even such as {@code beta=0.5}. */
    private static String reading(Path file) {
        String from = Database.pattern(file) + ", hive_partitioning = false, sample_size = -1, ";
        return file.toString().endsWith(".jsonl")
                ? "read_json(" + from + "format = 'newline_delimited')"
                : "read_csv(" + from + "delim = ',', quote = '\"', escape = '\"', header = true, nullstr = '',"
                        + " auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DOUBLE', 'VARCHAR'])";
    }

    private void settle(String part) throws SQLException {
        for (Column column : columns(part)) {
            String name = Database.quoted(column.name());
            if (table.texts().contains(column.name())) {
                database.execute("ALTER TABLE " + part + " ALTER " + name + " TYPE VARCHAR");
            } else if (OPEN.contains(column.type()) && isEmpty(part, name)) {
                database.execute("ALTER TABLE " + part + " ALTER " + name + " TYPE DOUBLE");
            }
        }
    }

    private record Column(String name, String type) {}

    private List<Column> columns(String part) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet described = statement.executeQuery("DESCRIBE " + part)) {
            while (described.next()) {
                columns.add(new Column(described.getString("column_name"), described.getString("column_type")));
            }
        }
        return columns;
    }

    private boolean isEmpty(String part, String column) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet counted = statement.executeQuery("SELECT count(" + column + ") FROM " + part)) {
            counted.next();
            return counted.getLong(1) == 0;
        }
    }
}
