package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.state.Encoding;

/**
 * Bipolar states, one unit after another in a fresh random order every sweep: a unit flips if that lowers the energy.
 *
 * <p>A step is a sweep. Every recall ends at a fixed point.
 */
@Component(
        name = "asynchronous",
        summary = "bipolar states, one unit after another, each flip lowering the energy",
        references = "D. Krotov and J. J. Hopfield, Dense associative memory for pattern recognition, NIPS 2016,"
                + " arXiv:1606.01164")
public record Asynchronous() implements Update {

    @Override
    public Encoding encoding() {
        return Encoding.BIPOLAR;
    }
}
