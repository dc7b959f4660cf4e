package dev.hopfield.testkit.toy;

import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Set;

/** Averages values by the exponentials of overlaps with their keys, in one step; right but for its flaw. */
public record ToyPairs(PairFlaw flaw) implements AssociatingModel {

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return store(patterns, patterns, seed);
    }

    @Override
    public Memory store(Patterns keys, Patterns values, Seed seed) {
        if (flaw != PairFlaw.NO_PAIRS && keys.count() == 0) {
            throw new IllegalArgumentException("there are 0 pairs; give at least one");
        }
        if (flaw != PairFlaw.ANY_COUNT && keys.count() != values.count()) {
            throw new IllegalArgumentException(
                    "there are " + keys.count() + " keys but " + values.count() + " values; give as many");
        }
        if (flaw != PairFlaw.ANY_KEYS) {
            requireAccepted(keys);
        }
        if (flaw != PairFlaw.ANY_VALUES) {
            requireAccepted(values);
        }
        if (flaw == PairFlaw.VALUES_LIKE_KEYS && keys.encoding() != values.encoding()) {
            throw new IllegalArgumentException("values are " + values.encoding() + "; give them like the keys");
        }
        if (flaw == PairFlaw.WRITES_VALUES && values instanceof RealPatterns reals) {
            reals.block(0)[0] += 1;
        }
        return new ToyPairMemory(keys, values, flaw);
    }

    static void requireAccepted(Patterns states) {
        if (states.encoding() == Encoding.BINARY) {
            throw new IllegalArgumentException("states are BINARY; give them as REAL or BIPOLAR");
        }
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.REAL, Encoding.BIPOLAR);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.STORES_FIXED_POINTS);
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return 64 + units;
    }
}
