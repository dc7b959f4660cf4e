package dev.hopfield.continuous;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.Cues;

/** A memory whose way from a cue can be looked at at any time. */
public interface FlowingMemory extends Memory {

    /**
     * Follows one cue for a while, whether or not it comes to rest.
     *
     * @param cues cues x units, in an encoding that the model accepts
     * @param row which of them
     * @param clampKnown whether its known units are held
     * @param duration how long, in the unit of the time constant; above 0
     * @return outputs at any time
     * @throws IllegalArgumentException if the duration is not above 0, or the flow cannot be followed as far, or not in some 100,000 steps;
     *     or if the cues have another number of units, or an encoding that is not accepted
     * @throws IndexOutOfBoundsException if there is no such cue
     */
    Trajectory trajectory(Cues cues, int row, boolean clampKnown, double duration);
}
