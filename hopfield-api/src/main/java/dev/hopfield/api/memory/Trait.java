package dev.hopfield.api.memory;

/** A property that a model, as configured, declares of its memories. */
public enum Trait {
    /** The memory is an {@link EnergyMemory} whose energy never rises from one step of a recall to the next. */
    ENERGY_DESCENDS,
    /** The energy of a state and of its reverse are equal. */
    ENERGY_IS_EVEN,
    /** At low load, stored random patterns are recalled as they are when given as cues. */
    STORES_FIXED_POINTS,
    /** Recall is noisy, as at a temperature above 0: final states are samples, and depend on the numbering of the units. */
    SAMPLES,
    /** The memory is an {@link EnergyMemory} by whose energy E noise goes: at temperature T by exp(-E / T). */
    ENERGY_SAMPLED
}
