package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Updates of units by what they do to the energy. */
record BipolarDynamics(InteractionFunction function, Update update) implements Dynamics {

    @Override
    public Encoding encoding() {
        return Encoding.BIPOLAR;
    }

    @Override
    public Memory store(Patterns patterns) {
        return memory(patterns);
    }

    private BipolarMemory memory(Patterns patterns) {
        return new BipolarMemory((BitPatterns) patterns, function, update);
    }

    @Override
    public Memory store(Patterns keys, Patterns values) {
        return new BipolarPairs(memory(keys), (BitPatterns) keys, (BitPatterns) values, function);
    }

    @Override
    public Optional<String> whyNoEnergy() {
        return update instanceof Synchronous
                ? Optional.of("units that are updated all at once may raise what each of them lowers")
                : Optional.empty();
    }

    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.of(Trait.STORES_FIXED_POINTS);
        if (whyNoEnergy().isEmpty()) {
            traits.add(Trait.ENERGY_DESCENDS);
        }
        if (function.isEven()) {
            traits.add(Trait.ENERGY_IS_EVEN);
        }
        return traits;
    }

    @Override
    public long storedBytes(long count, long units) {
        return UnitMajorBits.bytes(count, units) + units * (Double.BYTES + Integer.BYTES);
    }

    @Override
    public long recallBytes(long count, long units, long cues) {
        return count * (Integer.BYTES + 2L * Double.BYTES) + units * 2L * Integer.BYTES;
    }

    @Override
    public long sharedBytes(long count, long units, int workers) {
        return 0;
    }
}
