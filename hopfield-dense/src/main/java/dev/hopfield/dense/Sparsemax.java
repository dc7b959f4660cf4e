package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Set;

/**
 * Weights sparsemax(beta h) on real states: the point nearest to beta h among all weights that add up to 1.
 *
 * <p>A pattern whose score is ahead of all others by at least 1 / beta is retrieved exactly, in one step. The same as {@link
 * Entmax} with alpha 2, with L(h) = (max_p beta p.h - p.p / 2) / beta up to a constant.
 *
 * @param beta the inverse temperature, greater than 0
 */
@Component(
        name = "sparsemax",
        summary = "weights that are exactly 0 for all but the best matches, for real states",
        references = {
            "A. F. T. Martins, R. F. Astudillo, From softmax to sparsemax, ICML 2016, arXiv:1602.02068",
            "J. Y.-C. Hu et al., On sparse modern Hopfield model, NeurIPS 2023, arXiv:2309.12673"
        })
public record Sparsemax(
        @Parameter(doc = "inverse temperature; multiplies the scores", preset = "8", min = 0, openMin = true)
        double beta)
        implements Weighting {

    private static final double ALPHA = 2;

    /** Checks beta. */
    public Sparsemax {
        InvalidParameter.unless(
                beta > 0 && beta <= Double.MAX_VALUE, "beta", beta, "give a finite number greater than 0");
    }

    private Entmax entmax() {
        return new Entmax(ALPHA, beta);
    }

    @Override
    public double weights(double[] scores, double[] into) {
        return entmax().weights(scores, into);
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return entmax().descendsOn();
    }

    @Override
    public double value(double[] scores) {
        return entmax().value(scores);
    }

    @Override
    public boolean singlesOutTheBest() {
        return entmax().singlesOutTheBest();
    }
}
