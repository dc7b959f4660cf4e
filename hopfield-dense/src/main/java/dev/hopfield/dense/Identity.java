package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import java.util.Set;

/**
 * Weights that are the scores themselves, with L(h) = h.h / 2: nothing is set apart.
 *
 * <p>With a dot product and {@link Sign} this is the network of Hebb's rule with its self-couplings, all units at once.
 */
@Component(
        name = "identity",
        summary =
                "weights that are the scores, as in the classic network, for real states; an energy with dot products",
        references = "B. Millidge et al., Universal Hopfield networks, ICML 2022, arXiv:2202.04557")
public record Identity() implements Weighting {

    /** Well within the range of floats. */
    private static final int LARGEST_EXPONENT = 100;

    private static final double LN_2 = 0.6931471805599453;

    /** Factored by a power of two, which rounds nothing: sums that are 0 stay so. */
    @Override
    public double weights(double[] scores, double[] into) {
        int exponent = Math.max(0, Math.getExponent(Extremes.largestSize(scores)) - LARGEST_EXPONENT);
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = Math.scalb(scores[pattern], -exponent);
        }
        return exponent * LN_2;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return Set.of(ScoreForm.LINEAR);
    }

    @Override
    public double value(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score * score;
        }
        return sum / 2;
    }

    @Override
    public double level(double[] scores) {
        double largest = Extremes.largestSize(scores);
        double sum = 0;
        for (double score : scores) {
            sum += largest == 0 ? 0 : (score / largest) * (score / largest);
        }
        return largest * Math.sqrt(sum);
    }
}
