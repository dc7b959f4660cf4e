package dev.hopfield.testkit;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** States to try a model with, all rows x units and drawn from a seed. */
final class Samples {

    private Samples() {}

    /** Independent fair bits in the encoding wanted; real states are -1 and +1. */
    static Patterns random(Encoding encoding, int count, int units, Seed seed) {
        BitPatterns.Builder builder = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        for (int row = 0; row < count; row++) {
            RandomStream stream = seed.child(row).stream();
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, stream.nextBoolean());
            }
        }
        return builder.build().as(encoding);
    }

    /** The same number of randomly chosen units of each row reversed: a fraction of them, but at least one. */
    static Patterns flipped(Patterns states, double fraction, Seed seed) {
        int flips = (int) Math.max(1, Math.round(fraction * states.units()));
        boolean[][] reversed = new boolean[states.count()][states.units()];
        for (int row = 0; row < states.count(); row++) {
            int[] order = seed.child(row).stream().permutation(states.units());
            for (int i = 0; i < flips; i++) {
                reversed[row][order[i]] = true;
            }
        }
        return filled(states, states.units(), (row, unit) -> {
            float value = states.value(row, unit);
            return reversed[row][unit] ? opposite(states.encoding(), value) : value;
        });
    }

    /** Real states between the bits of the states and their midpoint, at 1/8 to 7/8 of the way. */
    static Patterns graded(Patterns states) {
        Patterns signs = states.as(Encoding.BIPOLAR);
        return filled(Encoding.REAL, states.count(), states.units(), (row, unit) -> {
            float size = (1 + (row + unit) % 7) / 8f;
            float value = signs.value(row, unit) * size;
            return states.encoding() == Encoding.BINARY ? (1 + value) / 2 : value;
        });
    }

    /** Every unit reversed about the midpoint of its encoding. */
    static Patterns reversed(Patterns states) {
        return filled(states, states.units(), (row, unit) -> opposite(states.encoding(), states.value(row, unit)));
    }

    /** One unit of each row reversed. */
    static Patterns reversedAt(Patterns states, IntUnaryOperator unitOfRow) {
        return filled(states, states.units(), (row, unit) -> {
            float value = states.value(row, unit);
            return unit == unitOfRow.applyAsInt(row) ? opposite(states.encoding(), value) : value;
        });
    }

    /** Where two batches differ, every other unit of each. */
    static Patterns midway(Patterns one, Patterns other) {
        int[] different = new int[one.count()];
        return filled(one, one.units(), (row, unit) -> {
            boolean same = one.value(row, unit) == other.value(row, unit);
            different[row] += same ? 0 : 1;
            return (same || different[row] % 2 == 0 ? one : other).value(row, unit);
        });
    }

    /** Unit i of the answer is unit order[i] of the states. */
    static Patterns permuted(Patterns states, int[] order) {
        return filled(states, states.units(), (row, unit) -> states.value(row, order[unit]));
    }

    /** The states with another number of units: cut off, or continued from the first unit on. */
    static Patterns resized(Patterns states, int units) {
        return filled(states, units, (row, unit) -> states.value(row, unit % states.units()));
    }

    /** A mask of the shape of the states in which about half of the units are known. */
    static BitPatterns halfKnown(Patterns states, Seed seed) {
        return (BitPatterns) random(Encoding.BINARY, states.count(), states.units(), seed);
    }

    /** Some rows, going round when there are too few. */
    static Patterns repeated(Patterns states, int count) {
        return states.select(
                IntStream.range(0, count).map(row -> row % states.count()).toArray());
    }

    /** The rows of two batches by turns, as many as the shorter one has of each. */
    static Patterns interleaved(Patterns even, Patterns odd) {
        int pairs = Math.min(even.count(), odd.count());
        return filled(
                even.encoding(),
                2 * pairs,
                even.units(),
                (row, unit) -> (row % 2 == 0 ? even : odd).value(row / 2, unit));
    }

    /** Row r of the batch that is chosen for row r; all of one shape. */
    static Patterns chosen(int count, IntFunction<Patterns> batch, Encoding encoding) {
        return filled(
                encoding,
                count,
                batch.apply(0).units(),
                (row, unit) -> batch.apply(row).value(row, unit));
    }

    /** Independent normal numbers of mean 0 and variance 1. */
    static Patterns normal(int count, int units, Seed seed) {
        RealPatterns.Builder patterns = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            RandomStream stream = seed.child(row).stream();
            for (int unit = 0; unit < units; unit++) {
                patterns.set(row, unit, (float) stream.nextGaussian());
            }
        }
        return patterns.build();
    }

    /** The same values in arrays of their own. */
    static Patterns copied(Patterns states) {
        return states.select(IntStream.range(0, states.count()).toArray());
    }

    private static float opposite(Encoding encoding, float value) {
        return 2 * encoding.midpoint() - value;
    }

    private static Patterns filled(Patterns like, int units, Values values) {
        return filled(like.encoding(), like.count(), units, values);
    }

    private static Patterns filled(Encoding encoding, int count, int units, Values values) {
        RealPatterns.Builder builder = RealPatterns.builder(count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                builder.set(row, unit, values.at(row, unit));
            }
        }
        return builder.build().as(encoding);
    }

    private interface Values {
        float at(int row, int unit);
    }
}
