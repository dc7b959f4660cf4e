package dev.hopfield.dense;

import java.util.Set;

/**
 * A separation for real states: it turns scores into weights of the patterns.
 *
 * <p>Scores h_mu say how well each of P patterns matches the state s. Recall repeats s &larr; g(sum_mu w_mu xi_mu) with
 * the weights w and, if there is one, a {@link Normalisation} g.
 *
 * <p><strong>Energy.</strong> Let the weights be the gradient of a convex function L, the Lagrangian of D. Krotov and J. J.
 * Hopfield ("Large associative memory problem in neurobiology and machine learning", ICLR 2021, arXiv:2008.06996), and g
 * that of another, with the convex conjugate G. By the concave-convex procedure (A. L. Yuille and A. Rangarajan, Neural
 * Computation 15, 2003, doi:10.1162/08997660360581958) recall then never raises
 *
 * <ul>
 *   <li>E(s) = G(s) - L(h) / c for scores h_mu = c xi_mu.s, with G(s) = s.s / 2 where there is no normalisation;
 *   <li>E(s) = -L(h) for scores h_mu = -|s - xi_mu|^2 without normalisation, if the weights are not negative and add up to
 *       1: the mean that they give is where the sum of the squared distances so weighted is least.
 * </ul>
 */
public non-sealed interface Weighting extends Separation {

    /**
     * The weights, up to a positive factor that all share.
     *
     * <p>Factored so that nothing overflows, whatever finite scores there are.
     *
     * @param scores one for each pattern, at least one, all finite; not changed
     * @param into receives a number within the range of floats for each pattern; not the array of scores
     * @return the natural logarithm of the factor: weight mu is exp(result) into_mu. Minus infinity if no pattern takes
     *     part, so that the state stays as it is
     */
    double weights(double[] scores, double[] into);

    /**
     * The forms of scores for which recall with these weights never raises the energy.
     *
     * @return empty if there is no energy
     */
    Set<ScoreForm> descendsOn();

    /**
     * The Lagrangian L(h), up to a constant. Asked for only where {@link #descendsOn} names a form.
     *
     * @param scores one for each pattern, at least one; not changed
     * @return the value, without unit; plus infinity where it is beyond the range of a double
     */
    double value(double[] scores);

    /**
     * An increasing function of L(h), for normalisations that are blind to the size of a sum.
     *
     * @param scores one for each pattern, at least one; not changed
     * @return a number that is finite for finite scores; by default {@link #value}
     */
    default double level(double[] scores) {
        return value(scores);
    }

    /**
     * Whether a score that is ahead of the others by a hundred or more gets all the weight, and the weight is 1.
     *
     * @return by default false: no promise
     */
    default boolean singlesOutTheBest() {
        return false;
    }
}
