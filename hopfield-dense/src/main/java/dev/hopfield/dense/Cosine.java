package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.state.RealPatterns;

/**
 * The cosine of the angle between pattern and state, from -1 to 1; 0 where either is the zero vector.
 *
 * <p>Each pattern is divided by its own norm. Scores differ by less than 2, so that a separation has to be steep: the
 * preset beta of softmax leaves a weight to patterns at right angles.
 */
@Component(
        name = "cosine",
        summary = "cosine of pattern and state, blind to their lengths; recall follows no energy",
        references = "B. Millidge et al., Universal Hopfield networks, ICML 2022, arXiv:2202.04557")
public record Cosine() implements Similarity {

    @Override
    public Scores of(RealPatterns patterns) {
        return CosineScores.of(patterns);
    }

    @Override
    public ScoreForm form() {
        return ScoreForm.OTHER;
    }
}
