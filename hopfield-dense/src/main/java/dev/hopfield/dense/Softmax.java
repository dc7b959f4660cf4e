package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Set;

/**
 * Weights softmax(beta h) on real states: the modern Hopfield network, or attention.
 *
 * <p>For P patterns, the rows of X, recall repeats s &larr; X^T softmax(beta X s), the attention of transformers, which
 * never raises the energy
 *
 * <pre>E(s) = -(1/beta) ln sum_mu exp(beta xi_mu.s) + 1/2 s.s + (1/beta) ln P + 1/2 max_mu xi_mu.xi_mu.</pre>
 *
 * <p><strong>The scale of beta:</strong> it multiplies the plain dot product, which for N units of -1 and +1 goes up to
 * N. States become the mean of all patterns where beta times the differences of scores is far below 1, the best match
 * where it is far above, and the mean of a few similar patterns in between. Transformers use 1 / sqrt(N); the preset of
 * 8 all but picks the best match.
 *
 * @param beta the inverse temperature, greater than 0
 */
@Component(
        name = "softmax",
        summary = "weights softmax(beta x overlap) for real states: attention",
        references = {
            "H. Ramsauer et al., Hopfield networks is all you need, ICLR 2021, arXiv:2008.02217",
            "A. Vaswani et al., Attention is all you need, NIPS 2017, arXiv:1706.03762"
        })
public record Softmax(
        @Parameter(doc = "inverse temperature; multiplies the scores", preset = "8", min = 0, openMin = true)
        double beta)
        implements Weighting {

    /**
     * From here on random patterns of some dozens of units or more are fixed points.
     *
     * <p>Scores of other patterns lie about N below the squared norm N, so that their weights are about exp(-N).
     */
    private static final double BETA_OF_FIXED_POINTS = 1;

    /** Checks beta. */
    public Softmax {
        InvalidParameter.unless(
                beta > 0 && beta <= Double.MAX_VALUE, "beta", beta, "give a finite number greater than 0");
    }

    /** L(h) = (1/beta) ln ((1/P) sum_mu exp(beta h_mu)), in a form that keeps its digits for small beta. */
    @Override
    public double value(double[] scores) {
        double largest = Extremes.largest(scores);
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.expm1(beta * (score - largest));
        }
        return largest + StrictMath.log1p(sum / scores.length) / beta;
    }

    @Override
    public double weights(double[] scores, double[] into) {
        double largest = Extremes.largest(scores);
        double sum = 0;
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = StrictMath.exp(beta * (scores[pattern] - largest));
            sum += into[pattern];
        }
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] /= sum;
        }
        return 0;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return Set.of(ScoreForm.LINEAR, ScoreForm.SQUARED_DISTANCE);
    }

    @Override
    public boolean singlesOutTheBest() {
        return beta >= BETA_OF_FIXED_POINTS;
    }
}
