package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.state.RealPatterns;

/** The dot product over the root of the number of units, xi.s / sqrt(N), as in attention. */
@Component(
        name = "scaled-dot",
        summary = "dot product over the root of the number of units, as in attention",
        references = "A. Vaswani et al., Attention is all you need, NIPS 2017, arXiv:1706.03762")
public record ScaledDot() implements Similarity {

    @Override
    public Scores of(RealPatterns patterns) {
        return new Products(patterns, scale(patterns.units()));
    }

    @Override
    public ScoreForm form() {
        return ScoreForm.LINEAR;
    }

    @Override
    public double scale(int units) {
        return 1 / Math.sqrt(units);
    }
}
