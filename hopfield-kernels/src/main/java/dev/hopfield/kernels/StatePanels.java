package dev.hopfield.kernels;

/**
 * A batch of states arranged in panels for {@link RealKernels}; lanes of the last panel that are left over hold zeros.
 *
 * <p>Filled by one thread at a time; may be read by many.
 */
public final class StatePanels {

    private final int units;
    private final int width;
    private final float[][] panels;

    /**
     * Panels full of zeros.
     *
     * @param states the most states to hold, not negative
     * @param units units of each, not negative
     * @param width {@link RealKernels#panel}, or 1 to leave each state by itself
     */
    public StatePanels(int states, int units, int width) {
        Span.checkSize("states", states);
        Span.checkSize("units", units);
        Span.checkPositive("width", width);
        this.units = units;
        this.width = width;
        this.panels = new float[Span.blocks(states, width)][Math.multiplyExact(units, width)];
    }

    /**
     * Puts states into the panels, from the first on.
     *
     * @param states count x units
     * @param from index of the first
     * @param count number of states, not more than there is room for
     * @throws IllegalArgumentException if there is no room for as many, or an array is too short
     */
    public void fill(float[] states, int from, int count) {
        Span.checkSize("count", count);
        Span.check("panels", panels.length * width, 0, count);
        Span.check("states", states.length, from, (long) count * units);
        for (int panel = 0; panel < Span.blocks(count, width); panel++) {
            for (int lane = 0; lane < width; lane++) {
                int state = panel * width + lane;
                fillLane(panels[panel], lane, states, from + state * units, state < count);
            }
        }
    }

    private void fillLane(float[] panel, int lane, float[] states, int from, boolean taken) {
        for (int unit = 0; unit < units; unit++) {
            panel[unit * width + lane] = taken ? states[from + unit] : 0;
        }
    }

    /** The panel that holds state number panel x width and those after it, units x width; shared, not copied. */
    public float[] panel(int panel) {
        return panels[panel];
    }
}
