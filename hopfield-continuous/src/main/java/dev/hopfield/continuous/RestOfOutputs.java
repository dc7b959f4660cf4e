package dev.hopfield.continuous;

/**
 * No output moves faster than a tolerance: decided units may still have potentials on their way outwards.
 *
 * @param tolerance greatest change of an output in a time of tau
 */
record RestOfOutputs(double tolerance) implements Rest {

    /** Every start moves; a state between all answers, where nothing does, would be none. */
    @Override
    public boolean isAtStart(int row, BlockFlow flow, double[] drifts) {
        return false;
    }

    @Override
    public boolean isReached(int row, BlockFlow flow, double[] drifts, double[] before, double lasted) {
        int from = row * flow.width();
        double[] now = flow.outputs();
        double greatest = 0;
        for (int i = from; i < from + flow.width(); i++) {
            greatest = Math.max(greatest, Math.abs(now[i] - before[i]));
        }
        return greatest <= tolerance * lasted;
    }
}
