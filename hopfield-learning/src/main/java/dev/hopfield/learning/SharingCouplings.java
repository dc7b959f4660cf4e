package dev.hopfield.learning;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Couplings whose work can be shared, and is done by the caller alone where nobody else is named. */
interface SharingCouplings extends Couplings {

    @Override
    default RealPatterns fields(Patterns states) {
        return fields(states, Workers.caller());
    }

    @Override
    RealPatterns fields(Patterns states, Workers workers);

    @Override
    default LocalFields track(BitPatterns states, int row) {
        return track(states, row, Workers.caller());
    }

    @Override
    LocalFields track(BitPatterns states, int row, Workers workers);
}
