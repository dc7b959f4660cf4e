package hopfield.duckdb;

import dev.hopfield.api.Plugin;
import java.util.List;

/** What DuckDB contributes: a result sink and a query engine. */
public final class DuckDbPlugin implements Plugin {

    @Override
    public String id() {
        return "hopfield-duckdb";
    }

    @Override
    public String version() {
        return Plugin.versionOf(DuckDbPlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(ParquetSink.class, DuckDbEngine.class);
    }
}
