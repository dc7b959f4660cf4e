package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * Looks along an axis for the value at which a mean crosses a given one, by bisection among the values of the axis, in place of
 * running them all.
 */
public record Search(
        @Parameter(doc = "the swept path; its values are numbers, ascending or descending")
        String axis,

        @Parameter(doc = "the measured column whose mean is looked at")
        String metric,

        @Parameter(doc = "the value that the mean crosses") double crosses) {

    /** Checks that the value is a number. */
    public Search {
        InvalidParameter.unless(Double.isFinite(crosses), "crosses", crosses, "give a finite number");
    }
}
