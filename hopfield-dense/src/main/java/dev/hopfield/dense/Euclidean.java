package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.state.RealPatterns;

/**
 * Minus the squared Euclidean distance, -|s - xi|^2.
 *
 * <p>Differences are taken before they are squared, so that a state equal to a pattern scores exactly 0. For patterns of
 * equal length this orders them as the dot product does, with scores twice as far apart.
 */
@Component(
        name = "euclidean",
        summary = "minus the squared Euclidean distance of pattern and state; an energy without normalisation",
        references = "B. Millidge et al., Universal Hopfield networks, ICML 2022, arXiv:2202.04557")
public record Euclidean() implements Similarity {

    @Override
    public Scores of(RealPatterns patterns) {
        return (RowScores) (pattern, states, offset) -> {
            float[] block = patterns.block(pattern / patterns.rowsPerBlock());
            return -squaredDistance(block, patterns.offset(pattern), states, offset, patterns.units());
        };
    }

    private static double squaredDistance(float[] a, int aFrom, float[] b, int bFrom, int units) {
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            double difference = (double) a[aFrom + unit] - b[bFrom + unit];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public ScoreForm form() {
        return ScoreForm.SQUARED_DISTANCE;
    }

    @Override
    public boolean growsWithUnits() {
        return true;
    }
}
