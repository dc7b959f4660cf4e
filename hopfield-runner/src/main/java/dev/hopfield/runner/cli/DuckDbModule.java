package dev.hopfield.runner.cli;

/** What is told of the optional plugin that writes and asks by DuckDB. The runner knows of it by these words alone. */
final class DuckDbModule {

    private static final String WAY =
            " comes with the optional plugin hopfield-duckdb: run hopfield-duckdb/install in a checkout of"
                    + " Hopfield, which fetches 85 MB";

    /** How to come by the sink {@code parquet}. */
    static final String SINK_ADVICE = "it" + WAY;

    /** How to come by a query engine. */
    static final String ENGINE_ADVICE = "one" + WAY;

    private DuckDbModule() {}
}
