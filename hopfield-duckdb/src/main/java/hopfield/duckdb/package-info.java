/**
 * DuckDB: results as Parquet, and SQL over the tables of runs.
 *
 * <p>A plugin like anyone's, and so not below {@code dev.hopfield}, whose classes a plugin always gets from its host.
 */
package hopfield.duckdb;
