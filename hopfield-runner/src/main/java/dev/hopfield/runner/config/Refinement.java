package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/**
 * Runs a coarse grid first, and between its points only where a mean crosses a value: near the edge of a phase.
 *
 * <p>The grid is made finer along all axes whose values are numbers; each combination of values of other axes has a map
 * of its own.
 */
public record Refinement(
        @Parameter(doc = "the measured column whose mean is looked at")
        String metric,

        @Parameter(doc = "the value that the mean crosses at the edge")
        double crosses,

        @Parameter(doc = "every so many of the values of an axis are in the coarse grid", preset = "4", min = 2)
        int coarse) {

    /** Checks that there is something to refine. */
    public Refinement {
        InvalidParameter.unless(Double.isFinite(crosses), "crosses", crosses, "give a finite number");
        InvalidParameter.unless(coarse >= 2, "coarse", coarse, "leave something to refine: at least 2");
    }
}
