package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Set;

/**
 * Weights alpha-entmax(beta h) on real states: between softmax, at alpha 1, and sparsemax, at alpha 2.
 *
 * <p>Above alpha 1 patterns whose scores are far enough behind weigh exactly 0. The weights are the gradient of L(h) =
 * (max_p beta p.h + H(p)) / beta, with p from all weights that add up to 1 and Tsallis' entropy H(p) = sum_mu (p_mu -
 * p_mu^alpha) / (alpha (alpha - 1)), which is convex. A pattern whose score is ahead of all others by at least 1 / (beta
 * (alpha - 1)) is retrieved exactly, in one step.
 *
 * @param alpha how sparse the weights are, from 1 to 2
 * @param beta the inverse temperature, greater than 0
 */
@Component(
        name = "entmax",
        summary = "sparse weights between softmax (alpha 1) and sparsemax (alpha 2), for real states",
        references = {
            "B. Peters, V. Niculae, A. F. T. Martins, Sparse sequence-to-sequence models, ACL 2019, arXiv:1905.05702",
            "S. Santos, V. Niculae, D. McNamee, A. F. T. Martins, Sparse and structured Hopfield networks, ICML 2024,"
                    + " arXiv:2402.13725"
        })
public record Entmax(
        @Parameter(doc = "from 1, softmax, to 2, sparsemax", preset = "1.5", min = 1, max = 2)
        double alpha,

        @Parameter(doc = "inverse temperature; multiplies the scores", preset = "8", min = 0, openMin = true)
        double beta)
        implements Weighting {

    /** As for {@link Softmax}, whose weights are larger where the score is behind. */
    private static final double BETA_OF_FIXED_POINTS = 1;

    /** Checks the ranges. */
    public Entmax {
        InvalidParameter.unless(alpha >= 1 && alpha <= 2, "alpha", alpha, "give a number from 1 to 2");
        InvalidParameter.unless(
                beta > 0 && beta <= Double.MAX_VALUE, "beta", beta, "give a finite number greater than 0");
    }

    @Override
    public double weights(double[] scores, double[] into) {
        new EntmaxSimplex(alpha).weights(scores, beta, into);
        return 0;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return Set.of(ScoreForm.LINEAR, ScoreForm.SQUARED_DISTANCE);
    }

    @Override
    public double value(double[] scores) {
        double[] weights = new double[scores.length];
        weights(scores, weights);
        return new EntmaxSimplex(alpha).value(scores, beta, weights);
    }

    @Override
    public boolean singlesOutTheBest() {
        return beta >= BETA_OF_FIXED_POINTS;
    }
}
