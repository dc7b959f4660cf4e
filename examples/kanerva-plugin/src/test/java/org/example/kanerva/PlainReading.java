package org.example.kanerva;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/**
 * The memory once more, without counters: each pattern weighs as much as it shares locations with the state.
 *
 * @param addresses locations x units
 * @param radius within which a state activates a location
 */
record PlainReading(Patterns addresses, int radius) {

    /** The addresses that a model draws when it stores with a seed. */
    static PlainReading of(SparseDistributedModel model, int units, Seed seed) {
        BitPatterns.Builder addresses = BitPatterns.builder(Encoding.BIPOLAR, model.locations(), units);
        RandomStream random = seed.child("locations").stream();
        for (int location = 0; location < model.locations(); location++) {
            long word = 0;
            for (int unit = 0; unit < units; unit++) {
                word = unit % Long.SIZE == 0 ? random.nextLong() : word >>> 1;
                addresses.set(location, unit, (word & 1) != 0);
            }
        }
        return new PlainReading(addresses.build(), model.radius(units));
    }

    /** What is read at a state, the only row of its batch, of a memory of patterns. */
    BitPatterns read(Patterns patterns, Patterns state) {
        BitPatterns.Builder read = BitPatterns.builder(Encoding.BIPOLAR, 1, state.units());
        for (int unit = 0; unit < state.units(); unit++) {
            float sum = 0;
            for (int pattern = 0; pattern < patterns.count(); pattern++) {
                sum += shared(patterns, pattern, state) * patterns.value(pattern, unit);
            }
            read.set(0, unit, sum == 0 ? state.value(0, unit) > 0 : sum > 0);
        }
        return read.build();
    }

    private int shared(Patterns patterns, int pattern, Patterns state) {
        int shared = 0;
        for (int location = 0; location < addresses.count(); location++) {
            shared += isActivated(location, patterns, pattern) && isActivated(location, state, 0) ? 1 : 0;
        }
        return shared;
    }

    private boolean isActivated(int location, Patterns states, int row) {
        int distance = 0;
        for (int unit = 0; unit < states.units(); unit++) {
            distance += addresses.value(location, unit) != states.value(row, unit) ? 1 : 0;
        }
        return distance <= radius;
    }
}
