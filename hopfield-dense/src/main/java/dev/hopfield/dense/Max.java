package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import java.util.Set;

/**
 * All weight on the best match: the nearest neighbour; equal best matches share it equally.
 *
 * <p>The limit of {@link Softmax} for large beta, with L(h) = max_mu h_mu.
 */
@Component(
        name = "max",
        summary = "all weight on the best match: the nearest neighbour, for real states",
        references = "B. Millidge et al., Universal Hopfield networks, ICML 2022, arXiv:2202.04557")
public record Max() implements Weighting {

    @Override
    public double weights(double[] scores, double[] into) {
        double largest = Extremes.largest(scores);
        int best = 0;
        for (double score : scores) {
            best += score == largest ? 1 : 0;
        }
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = scores[pattern] == largest ? 1.0 / best : 0;
        }
        return 0;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return Set.of(ScoreForm.LINEAR, ScoreForm.SQUARED_DISTANCE);
    }

    @Override
    public double value(double[] scores) {
        return Extremes.largest(scores);
    }

    @Override
    public boolean singlesOutTheBest() {
        return true;
    }
}
