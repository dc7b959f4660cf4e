package org.example.kanerva;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** Random states to test with. */
final class Draws {

    private Draws() {}

    /** Independent fair bits, count x units. */
    static BitPatterns states(int count, int units, Seed seed) {
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        for (int row = 0; row < count; row++) {
            RandomStream random = seed.child(row).stream();
            for (int unit = 0; unit < units; unit++) {
                states.set(row, unit, random.nextBoolean());
            }
        }
        return states.build();
    }
}
