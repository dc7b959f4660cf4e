package dev.hopfield.continuous;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.state.Encoding;

/**
 * How the output V of a graded unit follows its potential u: a Lagrangian and its slope. An immutable value.
 *
 * <p>With the potential in units of the gain, x = gain u, an activation is a convex function L and its derivative,
 *
 * <pre>
 *     V = L'(x),   G(V) = integral of x dV = x V - L(x)
 * </pre>
 *
 * so that the integral of the inverse, which is what a leak adds to the energy (divided by gain and time constant), comes exactly from the
 * pair. All functions must be the same on every Java version: from {@link StrictMath} or plain arithmetic.
 *
 * <p>J. J. Hopfield, PNAS 81 (1984) 3088, doi:10.1073/pnas.81.10.3088; D. Krotov and J. J. Hopfield, ICLR 2021, arXiv:2008.06996.
 */
@ExtensionPoint("activation")
public interface Activation {

    /** By what a potential is multiplied; above 0. */
    double gain();

    /**
     * The output of a unit, V = L'(x); never falls with x.
     *
     * @param x gain times potential; may be infinite
     * @return the output, or not a number for no number
     */
    double output(double x);

    /**
     * The outputs of some units.
     *
     * @param x gains times potentials
     * @param from the first
     * @param count how many
     * @param into receives their outputs, at the same places
     */
    default void outputs(double[] x, int from, int count, double[] into) {
        for (int i = from; i < from + count; i++) {
            into[i] = output(x[i]);
        }
    }

    /**
     * The Lagrangian L(x), up to a constant.
     *
     * @param x gain times potential
     * @return L, whose slope is the output
     */
    double lagrangian(double x);

    /**
     * The Lagrangians of some units.
     *
     * @param x gains times potentials
     * @param from the first
     * @param count how many
     * @param into receives L, from index 0 on
     */
    default void lagrangians(double[] x, int from, int count, double[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = lagrangian(x[from + i]);
        }
    }

    /**
     * A potential that gives an output; that of least size, where there are several.
     *
     * @param output within the range of outputs
     * @return x = gain u; may be infinite at an end of the range
     */
    double potential(double output);

    /**
     * The integral of the inverse, G(V) = x V - L(x) with V = L'(x).
     *
     * <p>To be overridden where x is infinite at an end of the range and G is not, or where the difference loses digits.
     *
     * @param output within the range of outputs
     * @return G, up to the constant of L; plus infinity where it grows beyond bounds
     */
    default double inverseIntegral(double output) {
        double x = potential(output);
        return Double.isInfinite(x) ? Double.POSITIVE_INFINITY : x * output - lagrangian(x);
    }

    /** The slope of the output at x = 0, which says from which gain on patterns can be held. */
    double slope();

    /** The least output. */
    double lowest();

    /** The greatest output; may be infinite. */
    double highest();

    /** What outputs stand for: BIPOLAR where they go from -1 to 1, BINARY where they go up from 0. */
    default Encoding reading() {
        return lowest() < 0 ? Encoding.BIPOLAR : Encoding.BINARY;
    }
}
