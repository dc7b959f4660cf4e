package dev.hopfield.runner.compare;

import dev.hopfield.runner.statistics.Estimate;
import java.util.List;

/**
 * How far two runs are apart at one grid point, in one metric of one model or solver.
 *
 * @param point the value at each path that either run sweeps
 * @param label of the model or solver
 * @param metric what was measured
 * @param a mean of the first run; over the trials that are paired, if they are
 * @param b mean of the second run
 * @param difference the second less the first, with its interval
 * @param identical whether every number is the same in both
 */
public record Contrast(
        List<String> point, String label, String metric, double a, double b, Estimate difference, boolean identical) {

    /** Copies the list. */
    public Contrast {
        point = List.copyOf(point);
    }

    /** Whether the interval excludes 0. */
    public boolean isClear() {
        return "+".equals(difference.sign()) || "-".equals(difference.sign());
    }

    /** The greater, the surer: the difference in halves of its interval; least where nothing is known or all is the same. */
    double clarity() {
        if (identical || difference.sign().isEmpty()) {
            return -1;
        }
        return difference.halfWidth() == 0
                ? Double.POSITIVE_INFINITY
                : Math.abs(difference.mean()) / difference.halfWidth();
    }
}
