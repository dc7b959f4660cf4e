package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** A memory that answers with a weighted mean of what is stored, and can say how much of each pattern is in it. */
public interface WeighingMemory extends Memory {

    /**
     * The share of each stored pattern in the step that follows a state.
     *
     * <p>With shares p, 1 / sum_mu p_mu^2 patterns are averaged in effect: the inverse participation ratio.
     *
     * @param states states x units, in an encoding that the model accepts
     * @return states x stored patterns; not negative, and each row adds up to 1, or is 0 where no pattern takes part
     * @throws IllegalArgumentException if the states have another number of units, or an encoding that is not accepted
     */
    RealPatterns weights(Patterns states);
}
