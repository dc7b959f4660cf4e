package dev.hopfield.api.learning;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** A memory whose units act on each other through pairwise couplings. */
public interface CoupledMemory extends Memory {

    /** The couplings that were learnt. */
    Couplings couplings();

    /**
     * The local fields that decide about updates, h_i = sum_j w_ij s_j - theta_i, with the thresholds of rule and model.
     *
     * @param states states x units, in an encoding that the model accepts
     * @return states x units; a unit is stable where its field has the sign of its value (of the higher or lower reading)
     * @throws IllegalArgumentException if the states have another number of units, or an encoding that is not accepted
     */
    RealPatterns localFields(Patterns states);
}
