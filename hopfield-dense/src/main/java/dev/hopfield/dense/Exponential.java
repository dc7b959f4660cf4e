package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import java.util.Set;

/**
 * Interaction F(x) = e^x: exponentially many patterns; on real states, weights exp(h) that are not normalised.
 *
 * <p>On bipolar states the energy is E = -ln sum_mu exp(m_mu), from -N - ln P to N - ln P for N units and P patterns. The sum itself, of
 * which this is a strictly increasing function, is beyond the range of a double from 710 units on. Of exp(alpha N)
 * random patterns each is recalled in one step from rho N wrong units if alpha &lt; I(1 - 2 rho) / 2, where
 * I(a) = ((1 + a) ln(1 + a) + (1 - a) ln(1 - a)) / 2.
 *
 * <p>On real states L(h) = sum_mu exp(h_mu). Without a normalisation that bounds them, states grow; {@link Softmax} is the
 * same with weights that add up to 1.
 */
@Component(
        name = "exponential",
        summary = "exponential of the overlap, exp(x); of real states, an energy with dot products",
        references =
                "M. Demircigil, J. Heusel, M. Loewe, S. Upgang and F. Vermet, On a model of associative memory with"
                        + " huge storage capacity, Journal of Statistical Physics 168, 2017,"
                        + " doi:10.1007/s10955-017-1806-y")
public record Exponential() implements InteractionFunction, Weighting {

    private static final double TWICE_SINH_1 = StrictMath.E - 1 / StrictMath.E;

    @Override
    public ScaledNumber difference(int overlap) {
        return ScaledNumber.exp(overlap).times(TWICE_SINH_1);
    }

    @Override
    public double energy(int[] overlaps, int units) {
        int largest = -units;
        for (int overlap : overlaps) {
            largest = Math.max(largest, overlap);
        }
        double sum = 0;
        for (int overlap : overlaps) {
            sum += StrictMath.exp(overlap - largest);
        }
        return -(largest + StrictMath.log(sum));
    }

    @Override
    public double weights(double[] scores, double[] into) {
        double largest = Extremes.largest(scores);
        for (int pattern = 0; pattern < scores.length; pattern++) {
            into[pattern] = StrictMath.exp(scores[pattern] - largest);
        }
        return largest;
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return Set.of(ScoreForm.LINEAR);
    }

    @Override
    public double value(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score);
        }
        return sum;
    }

    /** ln sum_mu exp(h_mu). */
    @Override
    public double level(double[] scores) {
        double largest = Extremes.largest(scores);
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - largest);
        }
        return largest + StrictMath.log(sum);
    }
}
