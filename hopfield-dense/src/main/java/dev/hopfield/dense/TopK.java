package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Arrays;
import java.util.Set;

/**
 * Weights softmax(beta h) of the k best matches, 0 for all others, on real states.
 *
 * <p>The largest log-sum-exp of any k scores is a maximum of convex functions, and so convex; these weights are a
 * subgradient of it, and recall has the energy of softmax with the sum over the k best patterns alone. Of equal scores at
 * the border those that were stored first are taken.
 *
 * @param k how many patterns take part, at least 1; all if fewer are stored
 * @param beta the inverse temperature, greater than 0
 */
@Component(
        name = "top-k",
        summary = "softmax of the k best matches, for real states",
        references = "A. Gupta et al., Memory-efficient transformers via top-k attention, 2021, arXiv:2106.06899")
public record TopK(
        @Parameter(doc = "how many patterns take part; all if fewer are stored", preset = "4", min = 1)
        int k,

        @Parameter(doc = "inverse temperature; multiplies the scores", preset = "8", min = 0, openMin = true)
        double beta)
        implements Weighting {

    /** Checks the ranges. */
    public TopK {
        InvalidParameter.unless(k >= 1, "k", k, "let at least 1 pattern take part");
        InvalidParameter.unless(
                beta > 0 && beta <= Double.MAX_VALUE, "beta", beta, "give a finite number greater than 0");
    }

    @Override
    public double weights(double[] scores, double[] into) {
        double[] best = best(scores);
        double factor = new Softmax(beta).weights(best, into);
        return factor;
    }

    /** The scores with minus infinity for all but the k best. */
    private double[] best(double[] scores) {
        if (scores.length <= k) {
            return scores;
        }
        double[] ascending = scores.clone();
        Arrays.sort(ascending);
        double border = ascending[scores.length - k];
        int atBorder = 0;
        for (int rank = scores.length - k; rank < scores.length && ascending[rank] == border; rank++) {
            atBorder++;
        }
        double[] best = scores.clone();
        for (int pattern = 0; pattern < best.length; pattern++) {
            boolean among = scores[pattern] > border || scores[pattern] == border && atBorder-- > 0;
            best[pattern] = among ? scores[pattern] : Double.NEGATIVE_INFINITY;
        }
        return best;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return new Softmax(beta).descendsOn();
    }

    /** The mean is over the k best: 0 for scores of 0. */
    @Override
    public double value(double[] scores) {
        double[] best = best(scores);
        return new Softmax(beta)
                .value(Arrays.stream(best)
                        .filter(score -> score > Double.NEGATIVE_INFINITY)
                        .toArray());
    }

    @Override
    public boolean singlesOutTheBest() {
        return new Softmax(beta).singlesOutTheBest();
    }
}
