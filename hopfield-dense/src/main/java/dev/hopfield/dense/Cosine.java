package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;

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
        double[] norms = new double[patterns.count()];
        for (int row = 0; row < norms.length; row++) {
            norms[row] = norm(patterns.block(row / patterns.rowsPerBlock()), patterns.offset(row), patterns.units());
        }
        return (states, offset, into) -> {
            double norm = norm(states, offset, patterns.units());
            Retrieval.products(patterns, states, offset, into);
            for (int pattern = 0; pattern < into.length; pattern++) {
                double both = norm * norms[pattern];
                into[pattern] = both == 0 ? 0 : into[pattern] / both;
            }
        };
    }

    private static double norm(float[] values, int offset, int units) {
        return Math.sqrt(FloatRows.dot(values, offset, values, offset, units));
    }

    @Override
    public ScoreForm form() {
        return ScoreForm.OTHER;
    }
}
