package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.state.Encoding;
import java.util.Optional;

/**
 * Bipolar states, all units at once: each flips if that alone would lower the energy.
 *
 * <p>What lowers the energy for each may raise it for all, so there is no energy, and recall may end in a cycle.
 *
 * @param steps exactly so many updates, at least 1; until nothing changes if empty
 */
@Component(
        name = "synchronous",
        summary = "bipolar states, all units at once; follows no energy, and may end in a cycle",
        references =
                "M. Demircigil, J. Heusel, M. Loewe, S. Upgang and F. Vermet, On a model of associative memory with"
                        + " huge storage capacity, Journal of Statistical Physics 168, 2017,"
                        + " doi:10.1007/s10955-017-1806-y")
public record Synchronous(
        @Parameter(doc = "exactly so many updates; until nothing changes when absent", min = 1)
        Optional<Integer> steps) implements Update {

    /** Checks the number of steps. */
    public Synchronous {
        InvalidParameter.unless(steps.orElse(1) >= 1, "steps", steps.orElse(1), "make at least 1 step");
    }

    /** Until nothing changes. */
    public Synchronous() {
        this(Optional.empty());
    }

    @Override
    public Encoding encoding() {
        return Encoding.BIPOLAR;
    }
}
