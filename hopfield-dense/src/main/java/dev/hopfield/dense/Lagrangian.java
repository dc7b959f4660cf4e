package dev.hopfield.dense;

/**
 * A separation for real states: a convex function L of scores, whose gradient weights the patterns.
 *
 * <p>Scores h_mu = xi_mu . s say how well each of P patterns matches the state s. Recall repeats s &larr; sum_mu w_mu
 * xi_mu with the weights w = grad L(h). For convex L that never raises the energy
 *
 * <pre>E(s) = -L(h) + 1/2 s.s + 1/2 max_mu xi_mu.xi_mu</pre>
 *
 * <p>by the concave-convex procedure (A. L. Yuille and A. Rangarajan, Neural Computation 15, 2003,
 * doi:10.1162/08997660360581958). The name is that of D. Krotov and J. J. Hopfield, "Large associative memory problem
 * in neurobiology and machine learning", ICLR 2021, arXiv:2008.06996.
 */
public non-sealed interface Lagrangian extends Separation {

    /**
     * The Lagrangian L(h), with L(0) = 0.
     *
     * @param scores one for each pattern, at least one; not changed
     * @return the value, without unit
     */
    double value(double[] scores);

    /**
     * The gradient, w_mu = dL / dh_mu.
     *
     * @param scores one for each pattern, at least one; not changed
     * @param into receives one weight for each pattern
     */
    void weights(double[] scores, float[] into);
}
