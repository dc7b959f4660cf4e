package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;

/** One row of a recall after one step. Valid only while the observer is being called. */
public interface RecallStep {

    /** The number of the row among all cues: {@link RecallOptions#firstRow()} plus its place in the batch. */
    long row();

    /** How many steps are done; 0 is the state that the dynamics starts from. */
    int step();

    /** How many units changed the sign (or bit) that they decode to since the step before; 0 at step 0. */
    int changedUnits();

    /** The state, as a batch of one row; computed when asked for. */
    Patterns state();

    /** The energy of the state, for memories that have one; computed when asked for. */
    OptionalDouble energy();
}
