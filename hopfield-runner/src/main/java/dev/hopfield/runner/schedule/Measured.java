package dev.hopfield.runner.schedule;

import dev.hopfield.runner.statistics.Estimate;
import java.util.Map;
import java.util.Optional;

/** The mean of one column at the points of a grid, as far as they are run. */
@FunctionalInterface
public interface Measured {

    /**
     * What was measured at a point.
     *
     * @param point its place in the list of points, from 0
     * @return the estimate of each that is compared, by label, if all trials of the point are finished
     */
    Optional<Map<String, Estimate>> at(int point);
}
