package dev.hopfield.runner.config;

import java.util.List;

/**
 * One point of the grid that a sweep spans.
 *
 * @param values the value of each axis, as written in results
 * @param experiment what is run there
 */
public record GridPoint(List<String> values, Experiment experiment) {

    /** Copies the values. */
    public GridPoint {
        values = List.copyOf(values);
    }
}
