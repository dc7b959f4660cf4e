package hopfield.duckdb;

import java.sql.SQLException;
import java.util.Optional;

/** What DuckDB says is wrong, without what its driver puts around it. */
final class SqlMessage {

    private static final String AROUND =
            "Invalid Input Error: Attempting to execute an unsuccessful or closed pending query result";
    private static final String BEFORE = "Error: ";

    private SqlMessage() {}

    static String of(SQLException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        String own =
                message.startsWith(AROUND) ? message.substring(AROUND.length()).strip() : message.strip();
        return own.startsWith(BEFORE) ? own.substring(BEFORE.length()) : own;
    }
}
