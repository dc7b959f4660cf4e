package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Corruption;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.concurrent.atomic.AtomicInteger;

/** Reverses some units of each pattern; right but for its flaw. */
@Component(name = "toy-corruption", summary = "Reverses a fraction of the units")
public record ToyCorruption(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw,

        @Parameter(doc = "part of the units that is reversed", preset = "0.25", min = 0, max = 1)
        double fraction)
        implements Corruption {

    /** One thing that it does wrong. */
    public enum Flaw {
        NONE,
        TOO_MANY_UNITS,
        NOT_NESTED,
        UNIT_TOO_FEW,
        OTHER_ENCODING,
        GLOBAL_RANDOMNESS,
        NO_RANDOMNESS,
        ROWS_DEPEND_ON_THEIR_NUMBER,
        WRITES_PATTERNS
    }

    private static final AtomicInteger CALLS = new AtomicInteger();

    public ToyCorruption {
        InvalidParameter.unless(fraction >= 0 && fraction <= 1, "fraction", fraction, "give a part from 0 to 1");
    }

    @Override
    public Cues corrupt(Patterns patterns, Seed seed) {
        int units = patterns.units() - (flaw == Flaw.UNIT_TOO_FEW ? 1 : 0);
        RealPatterns.Builder cues = RealPatterns.builder(patterns.count(), units);
        int call = CALLS.incrementAndGet();
        for (int row = 0; row < patterns.count(); row++) {
            boolean[] chosen = chosen(patterns, seedOf(row, patterns.count(), call, seed));
            for (int unit = 0; unit < units; unit++) {
                float value = patterns.value(row, unit);
                float reversed = patterns.encoding() == Encoding.REAL
                        ? -value
                        : 2 * patterns.encoding().midpoint() - value;
                cues.set(row, unit, chosen[unit] ? reversed : value);
            }
        }
        if (flaw == Flaw.WRITES_PATTERNS && patterns instanceof BitPatterns bits) {
            bits.block(0)[0] ^= 1;
        }
        return Cues.of(flaw == Flaw.OTHER_ENCODING ? cues.build() : cues.build().as(patterns.encoding()));
    }

    private Seed seedOf(int row, int count, int call, Seed seed) {
        return switch (flaw) {
            case GLOBAL_RANDOMNESS -> seed.child(row).child(call);
            case NO_RANDOMNESS -> new Seed(row);
            case ROWS_DEPEND_ON_THEIR_NUMBER -> seed.child(count - row);
            case NOT_NESTED -> seed.child(row).child(Double.toString(fraction));
            default -> seed.child(row);
        };
    }

    private boolean[] chosen(Patterns patterns, Seed seed) {
        double part = flaw == Flaw.TOO_MANY_UNITS ? Math.min(1, 1.2 * fraction) : fraction;
        int[] order = seed.stream().permutation(patterns.units());
        boolean[] chosen = new boolean[order.length];
        for (int i = 0; i < Math.round(part * order.length); i++) {
            chosen[order[i]] = true;
        }
        return chosen;
    }
}
