package dev.hopfield.classic;

import dev.hopfield.api.optimisation.Instance;

/** Where a search starts; every unit is drawn for itself. */
public enum StartStates {
    /** Units have the higher value as often as in an answer, {@link Instance#activity}. */
    ACTIVITY {
        @Override
        double highs(Instance instance) {
            return instance.activity();
        }
    },
    /** Units have either value as often: all states are equally likely. */
    EVEN {
        @Override
        double highs(Instance instance) {
            return 0.5;
        }
    };

    /** The probability that a unit has its higher value. */
    abstract double highs(Instance instance);
}
