package dev.hopfield.dense;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.Trait;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;

/**
 * Interaction F(x) = x^n, or max(x, 0)^n when rectified, on bipolar states.
 *
 * <p>The energy of N units is E = -N^(1-n) sum_mu F(m_mu), with the prefactor of Krotov and Hopfield: between -N P and
 * N P for P patterns, whatever the degree. About N^(n-1) / (2 (2n-3)!! ln N) random patterns are stored without error.
 * Degree 2 is the Hebbian network without self-coupling. With an even degree a pattern and its reverse are the same
 * memory; with an odd degree, or rectified, they are not.
 *
 * @param degree the power n, from 2 to 1000
 * @param rectified whether negative overlaps count as 0
 */
@Component(
        name = "polynomial",
        summary = "power of the overlap, F(x) = x^degree, for bipolar states",
        references = "D. Krotov and J. J. Hopfield, Dense associative memory for pattern recognition, NIPS 2016,"
                + " arXiv:1606.01164")
public record Polynomial(
        @Parameter(doc = "power of the overlap; higher stores more", preset = "3", min = 2, max = Polynomial.MAX_DEGREE)
        int degree,

        @Parameter(doc = "whether negative overlaps count as 0", preset = "false")
        boolean rectified)
        implements InteractionFunction {

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
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.of(Trait.ENERGY_DESCENDS, Trait.STORES_FIXED_POINTS);
        if (degree % 2 == 0 && !rectified) {
            traits.add(Trait.ENERGY_IS_EVEN);
        }
        return traits;
    }
}
