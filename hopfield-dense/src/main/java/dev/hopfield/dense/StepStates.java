package dev.hopfield.dense;

import dev.hopfield.kernels.StatePanels;

/** The states of one step, as they are and in panels. Filled by one thread at a time; may be read by many. */
final class StepStates {

    private final int units;
    private final int width;
    private final boolean toUnitLength;
    private final StatePanels panels;
    private final double[] squaredNorms;
    /** States of length 1, where those are compared. */
    private final float[] directions;

    private float[] states = {};
    private int count;

    /**
     * @param most states of a step
     * @param width of a panel
     * @param toUnitLength whether panels hold states over their lengths; a state of zeros stays
     */
    StepStates(int most, int units, int width, boolean toUnitLength) {
        this.units = units;
        this.width = width;
        this.toUnitLength = toUnitLength;
        this.panels = new StatePanels(most, units, width);
        this.squaredNorms = new double[most];
        this.directions = new float[toUnitLength ? Math.multiplyExact(most, units) : 0];
    }

    /**
     * @param now count x units; not copied, and not changed before the next call
     */
    void fill(float[] now, int number) {
        states = now;
        count = number;
        for (int state = 0; state < count; state++) {
            squaredNorms[state] = RealNetwork.squaredNorm(states, state * units, units);
        }
        if (toUnitLength) {
            scale();
        }
        panels.fill(toUnitLength ? directions : states, 0, count);
    }

    private void scale() {
        for (int state = 0; state < count; state++) {
            double norm = Math.sqrt(squaredNorms[state]);
            for (int at = state * units; at < (state + 1) * units; at++) {
                directions[at] = norm == 0 ? 0 : (float) (states[at] / norm);
            }
        }
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }

    /** How many states a panel holds; at least one. */
    int lanes(int panel) {
        return Math.min(width, count - panel * width);
    }

    float[] panel(int panel) {
        return panels.panel(panel);
    }

    double squaredNorm(int state) {
        return squaredNorms[state];
    }

    /** All states, shared; a state begins at its number times the units. */
    float[] values() {
        return states;
    }

    int offset(int state) {
        return state * units;
    }
}
