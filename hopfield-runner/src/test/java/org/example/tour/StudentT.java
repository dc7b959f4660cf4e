package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.dense.ScoreForm;
import dev.hopfield.dense.Weighting;
import java.util.Set;

/** Weights with a heavy tail, for scores that are distances: w = (1 + |h| / nu)^(-(nu + 1) / 2). */
@Component(name = "student-t", summary = "weights that fall slowly with the distance; follows no energy")
public record StudentT(
        @Parameter(doc = "degrees of freedom; the fewer, the heavier the tail", preset = "1", min = 0.01, max = 100)
        double nu)
        implements Weighting {

    public StudentT {
        InvalidParameter.unless(nu >= 0.01 && nu <= 100, "nu", nu, "give 0.01 to 100 degrees of freedom");
    }

    @Override
    public double weights(double[] scores, double[] into) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double score : scores) {
            nearest = Math.min(nearest, Math.abs(score));
        }
        // In terms of the nearest pattern, whose weight becomes 1: so none is too small for a float.
        double factor = -(nu + 1) / 2 * StrictMath.log1p(nearest / nu);
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = StrictMath.pow((nu + Math.abs(scores[pattern])) / (nu + nearest), -(nu + 1) / 2);
        }
        return factor;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return Set.of();
    }

    /** Never asked for, because there is no energy. */
    @Override
    public double value(double[] scores) {
        return Double.NaN;
    }
}
