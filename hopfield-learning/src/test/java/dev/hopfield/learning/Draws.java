package dev.hopfield.learning;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Seeded test data at sizes that sit on and beside the edges of words. */
final class Draws {

    static final Seed SEED = new Seed(1982);

    private Draws() {}

    /** Units and patterns. */
    static Stream<Arguments> sizes() {
        return Stream.of(1, 2, 63, 64, 65, 130)
                .flatMap(units -> Stream.of(1, 3, 64, 65).map(count -> Arguments.of(units, count)));
    }

    static BitPatterns bits(Encoding encoding, int count, int units, String purpose) {
        RandomStream stream = SEED.child(purpose).stream();
        BitPatterns.Builder builder = BitPatterns.builder(encoding, count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, stream.nextBoolean());
            }
        }
        return builder.build();
    }

    static RealPatterns reals(int count, int units, String purpose) {
        RandomStream stream = SEED.child(purpose).stream();
        RealPatterns.Builder builder = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, (float) stream.nextGaussian());
            }
        }
        return builder.build();
    }

    static List<Encoding> readings() {
        return List.of(Encoding.BIPOLAR, Encoding.BINARY);
    }
}
