package org.example.kanerva;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.function.IntConsumer;

/** The addresses of a memory, locations x units, and the radius within which a state activates them. */
final class HardLocations {

    private final BitPatterns addresses;
    private final int radius;

    private HardLocations(BitPatterns addresses, int radius) {
        this.addresses = addresses;
        this.radius = radius;
    }

    /**
     * Random addresses of fair bits. Of more locations the first ones are the same, so that memories of different sizes are
     * paired.
     *
     * @param count how many
     * @param units bits of each
     * @param radius the largest Hamming distance of a state that activates a location
     * @param seed the source of all addresses
     */
    static HardLocations draw(int count, int units, int radius, Seed seed) {
        BitPatterns.Builder addresses = BitPatterns.builder(Encoding.BINARY, count, units);
        RandomStream random = seed.stream();
        long[] address = new long[(units - 1) / Long.SIZE + 1];
        for (int location = 0; location < count; location++) {
            for (int word = 0; word < address.length; word++) {
                address[word] = random.nextLong();
            }
            addresses.row(location, address, 0);
        }
        return new HardLocations(addresses.build(), radius);
    }

    int units() {
        return addresses.units();
    }

    /**
     * Finds the locations that a state activates.
     *
     * @param state packed as {@link BitPatterns} packs a row
     * @param action told the number of each, in order
     */
    void forEachActivated(long[] state, IntConsumer action) {
        int location = 0;
        for (int block = 0; block < addresses.blockCount(); block++) {
            long[] words = addresses.block(block);
            for (int offset = 0; offset < words.length; offset += state.length) {
                if (distance(words, offset, state) <= radius) {
                    action.accept(location);
                }
                location++;
            }
        }
    }

    private static int distance(long[] words, int offset, long[] state) {
        int differing = 0;
        for (int word = 0; word < state.length; word++) {
            differing += Long.bitCount(words[offset + word] ^ state[word]);
        }
        return differing;
    }

    /** What so many addresses take. */
    static long bytes(long count, long units) {
        return count * Long.BYTES * ((units - 1) / Long.SIZE + 1);
    }
}
