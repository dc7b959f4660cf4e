package dev.hopfield.api.experiment;

import java.util.List;

/**
 * Measured results: one row for each grid point, trial and model, or whatever else is compared, in the order of the experiment.
 *
 * @param axes the paths that the experiment sweeps
 * @param compared what each of those compared is called, in the singular: model or solver
 * @param metrics the names of the measured columns
 * @param rows the rows
 */
public record ResultTable(List<String> axes, String compared, List<String> metrics, List<Row> rows) {

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
     * Results of models.
     *
     * @param axes the paths that the experiment sweeps
     * @param metrics the names of the measured columns
     * @param rows the rows
     */
    public ResultTable(List<String> axes, List<String> metrics, List<Row> rows) {
        this(axes, "model", metrics, rows);
    }

    /**
     * What one model, or whatever else is compared, did in one trial at one grid point.
     *
     * @param point the value of each axis, as written in the experiment
     * @param trial from 0
     * @param model the label of the model, or whatever else is compared
     * @param values one number for each metric, NaN where there was nothing to measure
     * @param error why it failed; empty if it did not
     */
    public record Row(List<String> point, int trial, String model, List<Double> values, String error) {

        /** Copies the lists. */
        public Row {
            point = List.copyOf(point);
            values = List.copyOf(values);
        }
    }
}
