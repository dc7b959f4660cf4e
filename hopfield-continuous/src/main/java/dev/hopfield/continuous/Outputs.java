package dev.hopfield.continuous;

import dev.hopfield.api.state.RealPatterns;

/** From states to outputs and potentials, and back. */
final class Outputs {

    /** From an end of the range of outputs to the nearest float inside. */
    private static final double MARGIN = 0x1p-24;

    /** Where the nearest float inside is far out, as that of arctan is, a start there would take long to come back. */
    private static final double FARTHEST = 20;

    private Outputs() {}

    /** Outputs as a batch of one row, rounded to floats. */
    static RealPatterns rounded(double[] outputs) {
        RealPatterns.Builder state = RealPatterns.builder(1, outputs.length);
        for (int unit = 0; unit < outputs.length; unit++) {
            state.set(0, unit, (float) outputs[unit]);
        }
        return state.build();
    }

    /**
     * The potential x from which a value of a cue starts: values are cut off at the range of outputs, and from an end that no potential
     * reaches they start just inside, at an x of at most 20.
     */
    static double start(Activation activation, double value) {
        double output = within(activation, value);
        double x = activation.potential(output);
        return Double.isInfinite(x) ? inside(activation.potential(output - Math.copySign(MARGIN, x))) : x;
    }

    /** A value cut off at the range of outputs. */
    static double within(Activation activation, double value) {
        return Math.max(activation.lowest(), Math.min(activation.highest(), value));
    }

    private static double inside(double x) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, x));
    }

    /** Halfway between the ends of the range, as its reading has it. */
    static double midpoint(Activation activation) {
        return activation.lowest() < 0 ? 0 : 0.5;
    }
}
