package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import java.math.BigInteger;
import java.util.Set;

/**
 * Interaction F(x) = x^n, or max(x, 0)^n when rectified; on real states, weights that are the power n - 1 of scores.
 *
 * <p>On bipolar states the energy of N units is E = -N^(1-n) sum_mu F(m_mu), with the prefactor of Krotov and Hopfield: between -N P and
 * N P for P patterns, whatever the degree. About N^(n-1) / (2 (2n-3)!! ln N) random patterns are stored without error.
 * Degree 2 is the Hebbian network without self-coupling. With an even degree a pattern and its reverse are the same
 * memory; with an odd degree, or rectified, they are not.
 *
 * <p>On real states L(h) = sum_mu F(h_mu) / n is convex if the degree is even, or rectified; else there is no energy. Without
 * a normalisation that bounds them, states grow or vanish.
 *
 * @param degree the power n, from 2 to 1000
 * @param rectified whether negative overlaps count as 0
 */
@Component(
        name = "polynomial",
        summary = "power of the overlap, x^degree; of real states, an energy if the degree is even, or rectified",
        references = "D. Krotov and J. J. Hopfield, Dense associative memory for pattern recognition, NIPS 2016,"
                + " arXiv:1606.01164")
public record Polynomial(
        @Parameter(doc = "power of the overlap; higher stores more", preset = "3", min = 2, max = Polynomial.MAX_DEGREE)
        int degree,

        @Parameter(doc = "whether negative overlaps count as 0", preset = "false")
        boolean rectified)
        implements InteractionFunction, Weighting {

    /** Keeps the time to store bounded; no overlap but the largest counts long before. */
    static final int MAX_DEGREE = 1000;

    /** Checks the degree. */
    public Polynomial {
        InvalidParameter.unless(
                degree >= 2 && degree <= MAX_DEGREE, "degree", degree, "give a whole number from 2 to " + MAX_DEGREE);
    }

    /**
     * F(x) = x^n.
     *
     * @param degree the power n, from 2 to 1000
     */
    public Polynomial(int degree) {
        this(degree, false);
    }

    @Override
    public ScaledNumber difference(int overlap) {
        return ScaledNumber.of(power(overlap + 1).subtract(power(overlap - 1)));
    }

    private BigInteger power(int overlap) {
        return BigInteger.valueOf(rectified ? Math.max(overlap, 0) : overlap).pow(degree);
    }

    @Override
    public double energy(int[] overlaps, int units) {
        double sum = 0;
        for (int overlap : overlaps) {
            if (overlap > 0 || !rectified) {
                sum += StrictMath.pow((double) overlap / units, degree);
            }
        }
        return -units * sum;
    }

    @Override
    public boolean isEven() {
        return degree % 2 == 0 && !rectified;
    }

    @Override
    public double weights(double[] scores, double[] into) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, size(score));
        }
        for (int pattern = 0; pattern < scores.length; pattern++) {
            double part = largest == 0 ? 0 : size(scores[pattern]) / largest;
            double weight = StrictMath.pow(part, degree - 1);
            into[pattern] = scores[pattern] < 0 && degree % 2 == 0 ? -weight : weight;
        }
        return largest == 0 ? 0 : (degree - 1) * StrictMath.log(largest);
    }

    private double size(double score) {
        return rectified ? Math.max(score, 0) : Math.abs(score);
    }

    @Override
    public Set<ScoreForm> descendsOn() {
        return degree % 2 == 0 || rectified ? Set.of(ScoreForm.LINEAR) : Set.of();
    }

    @Override
    public double value(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.pow(size(score), degree);
        }
        return sum / degree;
    }

    /** The norm of order n of the scores. */
    @Override
    public double level(double[] scores) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, size(score));
        }
        double sum = 0;
        for (double score : scores) {
            sum += largest == 0 ? 0 : StrictMath.pow(size(score) / largest, degree);
        }
        return largest * StrictMath.pow(sum, 1.0 / degree);
    }
}
