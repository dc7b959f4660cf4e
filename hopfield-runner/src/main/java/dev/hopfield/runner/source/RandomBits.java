package dev.hopfield.runner.source;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RowGenerator;

/**
 * Patterns of independent random bits. Row r draws from {@code seed.child(r)} alone, and its first bits are those of a
 * shorter row.
 *
 * @param encoding how the bits are read
 * @param units units of each pattern, at least 1
 * @param count number of patterns, at least 1
 * @param probability of the higher reading, from 0 to 1
 */
record RandomBits(Encoding encoding, int units, int count, double probability) {

    /** Bytes of packed patterns; beyond, memory is for what models make of them. */
    private static final long MOST_KEPT = 2L << 30;

    Dimensions dimensions() {
        return dimensions(MOST_KEPT);
    }

    private Dimensions dimensions(long mostKept) {
        Dimensions kept = Dimensions.kept(encoding, count, units);
        return kept.bytes() <= mostKept ? kept : new Dimensions(encoding, count, units, 0);
    }

    /** Patterns of more than 2 GiB are not kept, but drawn again whenever they are read. */
    BitPatterns draw(Seed seed) {
        return draw(seed, MOST_KEPT);
    }

    BitPatterns draw(Seed seed, long mostKept) {
        int wordsPerRow = (units - 1) / Long.SIZE + 1;
        BiasedBits bits = new BiasedBits(probability);
        RowGenerator rows = (row, into, offset) -> {
            RandomStream random = seed.child(row).stream();
            for (int word = 0; word < wordsPerRow; word++) {
                into[offset + word] = bits.next(random);
            }
        };
        if (dimensions(mostKept).bytes() == 0) {
            return BitPatterns.generated(encoding, count, units, rows);
        }
        BitPatterns.Builder builder = BitPatterns.builder(encoding, count, units);
        for (int row = 0; row < count; row++) {
            builder.row(row, rows);
        }
        return builder.build();
    }
}
