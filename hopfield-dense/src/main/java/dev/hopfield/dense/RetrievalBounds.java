package dev.hopfield.dense;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;
import java.util.Objects;

/**
 * How well a softmax memory is sure to retrieve one of its patterns, from how far that is set apart from the others.
 *
 * <p>Theorems 4 and 5 of H. Ramsauer et al., "Hopfield networks is all you need", ICLR 2021, arXiv:2008.02217, for
 * patterns x_1 to x_N with no norm above M, the step f(s) = sum_mu x_mu softmax_mu(beta x_mu.s) of {@link Softmax}, and
 * the separation of pattern i,
 *
 * <pre>Delta_i = x_i.x_i - max_{j != i} x_i.x_j.</pre>
 *
 * <p>A state at a distance r from x_i gives all other patterns together no more weight than w(r) = (N - 1)
 * exp(-beta (Delta_i - 2 r M)), from which the bounds follow. They hold in exact arithmetic, for any separation; those
 * that exceed 2 M say nothing.
 *
 * @param beta inverse temperature, above 0
 * @param patterns N, at least 1
 * @param radius M, the largest norm of a pattern, above 0
 * @param separation Delta_i; plus infinity if there is no other pattern
 */
public record RetrievalBounds(double beta, long patterns, double radius, double separation) {

    /** Checks the ranges. */
    public RetrievalBounds {
        InvalidParameter.unless(
                beta > 0 && beta <= Double.MAX_VALUE, "beta", beta, "give a finite number greater than 0");
        InvalidParameter.unless(patterns >= 1, "patterns", patterns, "give at least 1");
        InvalidParameter.unless(
                radius > 0 && radius <= Double.MAX_VALUE, "radius", radius, "give a finite number greater than 0");
        InvalidParameter.unless(!Double.isNaN(separation), "separation", separation, "give a number");
    }

    /**
     * The bounds of one of some patterns.
     *
     * @param patterns patterns x units, at least one of them not all 0
     * @param pattern which, from 0 to count - 1
     * @param beta inverse temperature, above 0
     * @return its bounds; sums are taken in double
     */
    public static RetrievalBounds of(RealPatterns patterns, int pattern, double beta) {
        Objects.checkIndex(pattern, patterns.count());
        double own = dot(patterns, pattern, pattern);
        double largest = own;
        double nearest = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < patterns.count(); other++) {
            if (other != pattern) {
                largest = Math.max(largest, dot(patterns, other, other));
                nearest = Math.max(nearest, dot(patterns, pattern, other));
            }
        }
        return new RetrievalBounds(beta, patterns.count(), StrictMath.sqrt(largest), own - nearest);
    }

    private static double dot(RealPatterns patterns, int a, int b) {
        float[] blockOfA = patterns.block(a / patterns.rowsPerBlock());
        float[] blockOfB = patterns.block(b / patterns.rowsPerBlock());
        return FloatRows.dot(blockOfA, patterns.offset(a), blockOfB, patterns.offset(b), patterns.units());
    }

    /**
     * The separation from which on a fixed point is promised, 2/(beta N) + (1/beta) ln(2 (N - 1) N beta M^2).
     *
     * <p>A logarithm below 0, which the theorem lets stand, counts as 0 here: with it the sphere of the pattern might
     * reach that of another, and both hold the same fixed point.
     */
    public double requiredSeparation() {
        double logarithm = StrictMath.log(2.0 * (patterns - 1))
                + StrictMath.log(patterns)
                + StrictMath.log(beta)
                + 2 * StrictMath.log(radius);
        return (2.0 / patterns + Math.max(0, logarithm)) / beta;
    }

    /**
     * Whether the pattern is stored: the sphere of {@link #fixedPointRadius} around it is promised to hold one fixed
     * point, and to meet the like sphere of no other pattern.
     */
    public boolean promisesFixedPoint() {
        return separation >= requiredSeparation();
    }

    /**
     * 1/(beta N M): within this distance of the pattern lies one fixed point, to which all states there go, if there is
     * a promise.
     */
    public double fixedPointRadius() {
        return 1 / (beta * patterns * radius);
    }

    /**
     * The most that one step leaves between state and pattern, 2 (N - 1) exp(-beta (Delta_i - 2 r M)) M.
     *
     * @param distance r = |s - x_i| of the state before the step; not negative
     * @return a bound of |f(s) - x_i|, in the unit of the patterns
     */
    public double oneStepError(double distance) {
        return 2 * radius * weightOfOthers(distance);
    }

    /**
     * By which factor a step brings a state nearer to the fixed point x_i*, 2 beta N (N - 1) M^2 exp(-beta (Delta_i - 2
     * r M)).
     *
     * @param distance r = max(|s - x_i|, |x_i* - x_i|) of the state s before the step; not negative
     * @return a bound of |f(s) - x_i*| / |s - x_i*|
     */
    public double contraction(double distance) {
        return 2 * beta * patterns * radius * radius * weightOfOthers(distance);
    }

    /**
     * The most that there is between pattern and fixed point, 2 e (N - 1) M exp(-beta Delta_i).
     *
     * @return a bound of |x_i* - x_i|, in the unit of the patterns; for a fixed point within 1/(2 beta M) of the pattern
     */
    public double fixedPointError() {
        return 2 * StrictMath.E * radius * weightOfOthers(0);
    }

    private double weightOfOthers(double distance) {
        return patterns == 1 ? 0 : (patterns - 1) * StrictMath.exp(-beta * (separation - 2 * distance * radius));
    }
}
