package dev.hopfield.runner.compare;

import java.util.Collection;
import java.util.List;

/**
 * What one run has, and the other has not.
 *
 * @param labels of models or solvers
 * @param metrics measured columns
 * @param points the values of each grid point at the paths that either run sweeps
 */
public record OnlyInOne(List<String> labels, List<String> metrics, List<List<String>> points) {

    /** Copies the lists. */
    public OnlyInOne {
        labels = List.copyOf(labels);
        metrics = List.copyOf(metrics);
        points = points.stream().map(List::copyOf).toList();
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return labels.isEmpty() && metrics.isEmpty() && points.isEmpty();
    }

    static <T> List<T> less(Collection<T> these, Collection<T> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }
}
