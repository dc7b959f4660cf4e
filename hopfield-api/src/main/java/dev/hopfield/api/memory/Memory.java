package dev.hopfield.api.memory;

import dev.hopfield.api.state.Cues;

/**
 * Stored patterns, ready to be recalled. Immutable, and safe for use by many threads at once.
 *
 * <p>How patterns are represented is the memory's own affair. What only some memories can do is said by further
 * interfaces, such as {@link EnergyMemory}.
 */
public interface Memory {

    /** The number of units of patterns, cues and states. */
    int units();

    /** The number of units of recalled states: another one only if what is stored are pairs of a key and a value. */
    default int recalledUnits() {
        return units();
    }

    /**
     * Completes cues, each by the dynamics of this memory until it stops.
     *
     * <p>A batch equals its rows: recalling cue r alone, with {@link RecallOptions#firstRow()} set to its row, gives
     * the same state (for real states to 1e-5), however the batch is cut.
     *
     * @param cues cues x units, in an encoding that the model accepts
     * @param options limits, randomness and an observer
     * @return final states, steps and stop reasons, a row for each cue
     * @throws IllegalArgumentException if the cues have another number of units, or an encoding that is not accepted
     */
    Recall recall(Cues cues, RecallOptions options);
}
