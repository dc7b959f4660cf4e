package dev.hopfield.continuous;

/**
 * No output moves faster than a tolerance, or would be on the other side after a time of tau: decided units may still have potentials
 * on their way outwards.
 *
 * <p>A step that is too long throws potentials so far out that outputs stand still, however much inputs draw them back.
 *
 * @param tolerance greatest change of an output in a time of tau
 */
record RestOfOutputs(double tolerance) implements Rest {

    /** That of x: a unit in the middle, which may be on either side by its rounding, moves by less. */
    private static final double SCALE = 1;

    /** What part of the way a potential goes to where inputs would hold it, in a time of tau; all of it is dx/ds. */
    private static final double IN_A_TAU = 1 - 1 / Math.E;

    /** Every start moves; a state between all answers, where nothing does, would be none. */
    @Override
    public boolean isAtStart(int row, BlockFlow flow, double[] drifts) {
        return false;
    }

    @Override
    public boolean isReached(
            int row, BlockFlow flow, double[] potentials, double[] drifts, double[] before, double lasted) {
        int from = row * flow.width();
        double[] now = flow.outputs();
        double greatest = 0;
        boolean turns = false;
        for (int i = from; i < from + flow.width(); i++) {
            greatest = Math.max(greatest, Math.abs(now[i] - before[i]));
            turns |= Math.abs(drifts[i]) > SCALE
                    && isOnTheOtherSide(potentials[i], potentials[i] + IN_A_TAU * drifts[i]);
        }
        return greatest <= tolerance * lasted && !turns;
    }

    private static boolean isOnTheOtherSide(double potential, double later) {
        return potential * later < 0;
    }
}
