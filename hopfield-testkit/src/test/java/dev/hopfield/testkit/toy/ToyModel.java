package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Jumps to the stored pattern, or its reverse, with the largest overlap; right but for its flaw. */
@Component(name = "toy", summary = "Jumps to the nearest stored pattern or its reverse")
public record ToyModel(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw,

        @Parameter(doc = "an energy per unit of overlap", preset = "1", min = 0, openMin = true, max = 10)
        double strength)
        implements Model {

    public ToyModel {
        InvalidParameter.unless(
                strength > 0 && strength <= 10, "strength", strength, "give a number above 0 and at most 10");
    }

    public ToyModel(Flaw flaw) {
        this(flaw, 1);
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        if (flaw != Flaw.ANY_ENCODING && patterns.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("patterns are " + patterns.encoding() + "; give them as BIPOLAR");
        }
        if (flaw != Flaw.NO_PATTERNS && patterns.count() == 0) {
            throw new IllegalArgumentException("there are 0 patterns; give at least one");
        }
        BitPatterns bits = (BitPatterns) patterns.as(Encoding.BIPOLAR);
        if (flaw == Flaw.WRITES_PATTERNS) {
            bits.block(0)[0] ^= 1;
        }
        return new ToyMemory(bits, flaw, strength);
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    public Set<Trait> traits() {
        return EnumSet.complementOf(EnumSet.of(Trait.SAMPLES, Trait.ENERGY_SAMPLED));
    }

    @Override
    public long estimatedBytes(long count, long units) {
        // An int for each unit of each pattern, and of a state before and after.
        long needed = count * (Integer.BYTES * units + 16) + 2 * Integer.BYTES * units;
        return switch (flaw) {
            case CONSTANT_BYTES -> 64;
            case HALF_THE_BYTES -> needed / 2;
            case TWICE_THE_BYTES -> 2 * needed;
            default -> needed;
        };
    }
}
