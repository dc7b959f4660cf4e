package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.state.Encoding;
import java.util.Optional;

/**
 * Real states, all units at once: s &larr; damping s + (1 - damping) T(s) with a step T of the memory.
 *
 * <p>Damping never makes an energy rise that T lowers: states on the way are as low as the ends of the way.
 *
 * @param tolerance recall has converged when T moves no unit by more than this; at least 0
 * @param damping the part of the old state that is kept, from 0 to below 1
 * @param steps exactly so many steps, at least 1, whether the state rests or not; until it does if empty. One step is the
 *     attention of transformers
 */
@Component(
        name = "fixed-point",
        summary = "real states, all units at once, until they rest or for a number of steps",
        references = "H. Ramsauer et al., Hopfield networks is all you need, ICLR 2021, arXiv:2008.02217")
public record FixedPointIteration(
        @Parameter(
                doc = "converged when a step moves no unit by more",
                preset = "0.0001",
                min = 0,
                unit = "units of the patterns")
        double tolerance,

        @Parameter(doc = "part of the old state that is kept", preset = "0", min = 0, max = 1, openMax = true)
        double damping,

        @Parameter(doc = "exactly so many steps; until the state rests when absent", min = 1)
        Optional<Integer> steps)
        implements Update {

    /** Far above the rounding of floats, and far below any difference between patterns that matters. */
    private static final double TOLERANCE = 1e-4;

    /** Checks the ranges. */
    public FixedPointIteration {
        InvalidParameter.unless(
                tolerance >= 0 && tolerance <= Double.MAX_VALUE,
                "tolerance",
                tolerance,
                "give a finite number of at least 0");
        InvalidParameter.unless(damping >= 0 && damping < 1, "damping", damping, "give a number from 0 to below 1");
        InvalidParameter.unless(steps.orElse(1) >= 1, "steps", steps.orElse(1), "make at least 1 step");
    }

    /** Undamped, until no unit moves by more than 0.0001. */
    public FixedPointIteration() {
        this(TOLERANCE);
    }

    /**
     * Undamped, until the state rests.
     *
     * @param tolerance by how much a step may move a unit of a state at rest, at least 0
     */
    public FixedPointIteration(double tolerance) {
        this(tolerance, 0, Optional.empty());
    }

    /**
     * Undamped, a number of steps.
     *
     * @param steps how many, at least 1
     * @return the update
     */
    public static FixedPointIteration ofSteps(int steps) {
        return new FixedPointIteration(TOLERANCE, 0, Optional.of(steps));
    }

    /** By how much a damped step moves a unit that an undamped one moves by the tolerance. */
    double restingChange() {
        return tolerance * (1 - damping);
    }

    @Override
    public Encoding encoding() {
        return Encoding.REAL;
    }
}
