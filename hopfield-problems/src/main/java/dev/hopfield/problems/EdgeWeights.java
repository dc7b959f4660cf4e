package dev.hopfield.problems;

import dev.hopfield.api.random.RandomStream;

/** What the edges of a random graph weigh. */
public enum EdgeWeights {
    /** All of them 1. */
    UNIT {
        @Override
        double draw(RandomStream random) {
            random.nextBoolean();
            return 1;
        }
    },
    /** -1 or +1, as likely: a spin glass. */
    SIGNED {
        @Override
        double draw(RandomStream random) {
            return random.nextBoolean() ? 1 : -1;
        }
    };

    /** Both take one number from the stream, so that the same seed gives the same edges. */
    abstract double draw(RandomStream random);
}
