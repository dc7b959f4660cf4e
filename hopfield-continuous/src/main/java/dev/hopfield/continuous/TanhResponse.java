package dev.hopfield.continuous;

/**
 * The response of a graded neuron, V = tanh(x) with x = gain u, its inverse and the integral of that.
 *
 * <p>All from {@link StrictMath}, so that results are the same on every Java version.
 */
final class TanhResponse {

    private TanhResponse() {}

    /** The output V = tanh(x), from -1 to 1. */
    static double output(double potential) {
        return StrictMath.tanh(potential);
    }

    /** The scaled potential x = artanh(V) of an output between -1 and 1, both excluded. */
    static double potential(double output) {
        return 0.5 * (StrictMath.log1p(output) - StrictMath.log1p(-output));
    }

    /**
     * The inverse-gain integral of an output, G(V) = integral from 0 to V of artanh(y) dy.
     *
     * <p>In closed form V artanh(V) + ln(1 - V^2) / 2, written here as ((1 + V) ln(1 + V) + (1 - V) ln(1 - V)) / 2,
     * whose parts stay finite up to |V| = 1, where G = ln 2.
     *
     * @param output from -1 to 1
     * @return from 0 to ln 2
     */
    static double inverseIntegral(double output) {
        return 0.5 * (timesLogOfOnePlus(output) + timesLogOfOnePlus(-output));
    }

    /** (1 + y) ln(1 + y), and its limit 0 at y = -1. */
    private static double timesLogOfOnePlus(double y) {
        return y == -1 ? 0 : (1 + y) * StrictMath.log1p(y);
    }
}
