package dev.hopfield.dense;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.RealPatterns;

/** What became of each cue of a batch of real states. Threads may fill in different rows at the same time. */
final class RecallSheet {

    private final RealPatterns.Builder states;
    private final int[] steps;
    private final StopReason[] reasons;

    RecallSheet(int cues, int units) {
        states = RealPatterns.builder(cues, units);
        steps = new int[cues];
        reasons = new StopReason[cues];
    }

    void end(int row, float[] values, int offset, Ending ending) {
        states.row(row, values, offset);
        steps[row] = ending.steps();
        reasons[row] = ending.reason();
    }

    /** The recall, once every row has ended. */
    Recall recall() {
        return Recall.of(states.build(), steps, reasons);
    }
}
