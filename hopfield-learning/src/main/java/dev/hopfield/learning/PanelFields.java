package dev.hopfield.learning;

import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.RealKernels;
import dev.hopfield.kernels.StatePanels;

/**
 * Fields of a batch of real states, a panel of them at a time.
 *
 * <p>A panel takes about as long with one state in it as with all, so a few states are quicker one by one. Those sum in
 * double and so may differ in the last bits of a float, and hold what overflows a panel.
 */
final class PanelFields {

    private final RealKernels kernels;
    private final RealPatterns states;

    PanelFields(RealKernels kernels, RealPatterns states) {
        this.kernels = kernels;
        this.states = states;
    }

    /**
     * Whether there are enough states for panels to be quicker than rows.
     *
     * @param speed how much quicker a row is than with plain loops
     */
    boolean pay(int speed) {
        return states.count() >= speed * kernels.fewest()
                && (long) states.units() * kernels.panel() <= Integer.MAX_VALUE / Float.BYTES;
    }

    /** Finds the fields of a panel. */
    @FunctionalInterface
    interface OfPanel {

        /**
         * @param panel states, units x width
         * @param fields receives width x units; an overflow may leave there what is not finite
         */
        void write(float[] panel, float[][] fields);
    }

    /**
     * The fields of all states.
     *
     * @param alone finds those of a state whose fields are not finite in a panel, or says that no float holds them
     */
    RealPatterns fields(OfPanel ofPanel, StateRows.Fields alone) {
        int units = states.units();
        int width = kernels.panel();
        RealPatterns.Builder all = RealPatterns.builder(states.count(), units);
        StatePanels panel = new StatePanels(width, units, width);
        float[][] fields = new float[width][units];
        int first = 0;
        while (first < states.count()) {
            int count = Math.min(width, inBlock(first));
            panel.fill(states.block(first / states.rowsPerBlock()), states.offset(first), count);
            ofPanel.write(panel.panel(0), fields);
            for (int row = 0; row < count; row++) {
                if (!areFinite(fields[row])) {
                    alone.write(first + row, StateRows.row(states, first + row), fields[row]);
                }
                all.row(first + row, fields[row], 0);
            }
            first += count;
        }
        return all.build();
    }

    /** States that lie in the block of the first, from there on. */
    private int inBlock(int first) {
        return Math.min(states.count() - first, states.rowsPerBlock() - first % states.rowsPerBlock());
    }

    private static boolean areFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
