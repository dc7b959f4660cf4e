package dev.hopfield.continuous;

import dev.hopfield.api.state.Cues;

/** How cues are cut into blocks that are followed together. Nothing depends on it but speed. */
final class CueBlocks {

    /** Enough for the kernels, and few enough that the slowest of a block is not waited for by many. */
    private static final int MOST_ROWS = 32;

    /** Numbers of one array of a block; there are some twenty. */
    private static final int MOST_NUMBERS = 1 << 21;

    private CueBlocks() {}

    static int rows(long units) {
        return (int) Math.max(1, Math.min(MOST_ROWS, MOST_NUMBERS / Math.max(1, units)));
    }

    /** Where some cues start: rows x units potentials. */
    static double[] potentials(Cues cues, int from, int to, Activation activation) {
        double[] potentials = new double[(to - from) * cues.units()];
        for (int cue = from; cue < to; cue++) {
            int first = (cue - from) * cues.units();
            for (int unit = 0; unit < cues.units(); unit++) {
                potentials[first + unit] =
                        Outputs.start(activation, cues.states().value(cue, unit));
            }
        }
        return potentials;
    }

    /** An input along the known units of some cues, rows x units; empty for none. */
    static double[] stimuli(Cues cues, int from, int to, Activation activation, double strength) {
        if (strength == 0) {
            return new double[0];
        }
        double midpoint = Outputs.midpoint(activation);
        double[] inputs = new double[(to - from) * cues.units()];
        for (int cue = from; cue < to; cue++) {
            int first = (cue - from) * cues.units();
            for (int unit = 0; unit < cues.units(); unit++) {
                // Of a unit of 0 and 1 the value as -1 or +1.
                double value = (Outputs.within(activation, cues.states().value(cue, unit)) - midpoint) / (1 - midpoint);
                inputs[first + unit] = cues.isKnown(cue, unit) ? strength * value : 0;
            }
        }
        return inputs;
    }
}
