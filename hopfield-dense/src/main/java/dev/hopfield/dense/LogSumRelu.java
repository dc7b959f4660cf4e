package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.util.Set;

/**
 * Equal weights of all patterns with 1 + beta h / 2 &gt; 0: with squared distances, of those within sqrt(2 / beta).
 *
 * <p>With h = -|s - xi|^2 recall never raises E(s) = -(1/beta) ln (epsilon + sum_mu max(0, 1 - beta |s - xi_mu|^2 / 2)), up
 * to a constant: the logarithm of an optimal (Epanechnikov) density estimate. A state within reach of no pattern feels
 * none and stays where it is. Where the reaches of patterns overlap, their mean is a memory of its own. With other
 * similarities there is no energy.
 *
 * @param beta reciprocal of half the squared reach, greater than 0
 * @param epsilon keeps the energy finite where no pattern is within reach, greater than 0
 */
@Component(
        name = "log-sum-relu",
        summary =
                "equal weights of all patterns within reach (Epanechnikov), for real states; an energy with euclidean",
        references =
                "B. Hoover, Z. Shi, K. Balasubramanian, D. Krotov, P. Ram, Dense associative memory with Epanechnikov energy,"
                        + " NeurIPS 2025, arXiv:2506.10801")
public record LogSumRelu(
        @Parameter(
                doc = "reciprocal of half the squared reach; patterns within sqrt(2 / beta) take part",
                preset = "0.02",
                min = 0,
                openMin = true)
        double beta,

        @Parameter(
                doc = "keeps the energy finite where no pattern is within reach",
                preset = "1.0E-10",
                min = 0,
                openMin = true)
        double epsilon)
        implements Weighting {

    /** Checks the ranges. */
    public LogSumRelu {
        InvalidParameter.unless(
                beta > 0 && beta <= Double.MAX_VALUE, "beta", beta, "give a finite number greater than 0");
        InvalidParameter.unless(
                epsilon > 0 && epsilon <= Double.MAX_VALUE, "epsilon", epsilon, "give a finite number greater than 0");
    }

    @Override
    public double weights(double[] scores, double[] into) {
        int within = 0;
        for (double score : scores) {
            within += isWithinReach(score) ? 1 : 0;
        }
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = isWithinReach(scores[pattern]) ? 1.0 / within : 0;
        }
        return within == 0 ? Double.NEGATIVE_INFINITY : 0;
    }

    /** Whether a pattern with this score takes part. */
    boolean isWithinReach(double score) {
        return 1 + beta / 2 * score > 0;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return Set.of(ScoreForm.SQUARED_DISTANCE);
    }

    @Override
    public double value(double[] scores) {
        double sum = epsilon;
        for (double score : scores) {
            sum += Math.max(0, 1 + beta / 2 * score);
        }
        return (StrictMath.log(sum) - StrictMath.log(epsilon + scores.length)) / beta;
    }
}
