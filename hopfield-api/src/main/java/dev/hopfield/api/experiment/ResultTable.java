package dev.hopfield.api.experiment;

import java.util.List;

/**
 * Measured results: one row for each grid point, trial and model, in the order of the experiment.
 *
 * @param axes the paths that the experiment sweeps
 * @param metrics the names of the measured columns
 * @param rows the rows
 */
public record ResultTable(List<String> axes, List<String> metrics, List<Row> rows) {

    /** Copies the lists and checks that every row has a value for each column. */
    public ResultTable {
        axes = List.copyOf(axes);
        metrics = List.copyOf(metrics);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.point().size() != axes.size() || row.values().size() != metrics.size()) {
                throw new IllegalArgumentException("a row has " + row.point().size() + " axis values and "
                        + row.values().size() + " metrics, but the table has " + axes.size() + " and "
                        + metrics.size());
            }
        }
    }

    /**
     * What one model did in one trial at one grid point.
     *
     * @param point the value of each axis, as written in the experiment
     * @param trial from 0
     * @param model the label of the model
     * @param values one number for each metric, NaN where there was nothing to measure
     * @param error why the model failed; empty if it did not
     */
    public record Row(List<String> point, int trial, String model, List<Double> values, String error) {

        /** Copies the lists. */
        public Row {
            point = List.copyOf(point);
            values = List.copyOf(values);
        }
    }
}
