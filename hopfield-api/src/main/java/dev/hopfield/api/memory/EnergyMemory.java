package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;

/**
 * A memory whose states have an energy. Whether recall descends it is declared by {@link Trait#ENERGY_DESCENDS}.
 */
public interface EnergyMemory extends Memory {

    /**
     * The energy of states.
     *
     * @param states states x units, in an encoding that the model accepts or that its recall returns
     * @return one energy for each state, without unit; plus infinity for one that no step of the dynamics leads to, such
     *     as a cue outside the range of the units
     * @throws IllegalArgumentException if the states have another number of units
     */
    double[] energy(Patterns states);
}
