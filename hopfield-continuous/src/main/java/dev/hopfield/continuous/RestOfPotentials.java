package dev.hopfield.continuous;

/**
 * No potential moves faster than a tolerance.
 *
 * @param beta gain times the least time constant
 * @param tolerance greatest |du/dt| = |dx/ds| / beta at rest
 */
record RestOfPotentials(double beta, double tolerance) implements Rest {

    @Override
    public boolean isAtStart(int row, BlockFlow flow, double[] drifts) {
        double greatest = 0;
        int from = row * flow.width();
        for (int i = from; i < from + flow.width(); i++) {
            greatest = Math.max(greatest, Math.abs(drifts[i]));
        }
        return greatest == 0 || greatest / beta <= tolerance;
    }

    @Override
    public boolean isReached(
            int row, BlockFlow flow, double[] potentials, double[] drifts, double[] before, double lasted) {
        return isAtStart(row, flow, drifts);
    }
}
