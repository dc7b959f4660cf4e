package dev.hopfield.runner.execute;

import java.util.Arrays;
import java.util.List;

/** Checks what metrics of any kind measured. */
final class MeasuredNumbers {

    private MeasuredNumbers() {}

    /**
     * The numbers of a metric.
     *
     * @param metric what measured
     * @param columns of the metric
     * @param values what it measured
     * @return one number for each column, NaN where there was nothing to measure
     * @throws IllegalStateException if there are more or fewer, or one is infinite
     */
    static List<Double> of(Object metric, List<String> columns, double[] values) {
        if (values.length != columns.size()) {
            throw new IllegalStateException(
                    metric + " measured " + values.length + " numbers for its columns " + columns);
        }
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalStateException(metric + " measured " + value + ", which is no result");
            }
        }
        return Arrays.stream(values).boxed().toList();
    }
}
