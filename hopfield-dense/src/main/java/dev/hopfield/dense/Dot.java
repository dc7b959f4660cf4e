package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.state.RealPatterns;

/** The dot product, xi.s, in double; goes up to N for N units of -1 and +1. */
@Component(
        name = "dot",
        summary = "dot product of pattern and state",
        references =
                "J. J. Hopfield, Neural networks and physical systems with emergent collective computational abilities,"
                        + " PNAS 79, 1982, doi:10.1073/pnas.79.8.2554")
public record Dot() implements Similarity {

    @Override
    public Scores of(RealPatterns patterns) {
        return new Products(patterns, 1);
    }

    @Override
    public ScoreForm form() {
        return ScoreForm.LINEAR;
    }

    @Override
    public boolean growsWithUnits() {
        return true;
    }
}
