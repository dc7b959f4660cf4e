package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws normal numbers; right but for its flaw. */
@Component(name = "toy-source", summary = "Draws normal numbers")
public record ToySource(
        @Parameter(doc = "what is wrong with it", preset = "none")
        Flaw flaw,

        @Parameter(doc = "number of patterns", preset = "6", min = 1)
        int count)
        implements PatternSource {

    private static final int UNITS = 7;
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** One thing that it does wrong. */
    public enum Flaw {
        NONE,
        GLOBAL_RANDOMNESS,
        CLOCK,
        NOT_NESTED,
        ONE_TOO_FEW,
        OTHER_ENCODING
    }

    public ToySource {
        InvalidParameter.unless(count >= 1, "count", count, "draw at least 1 pattern");
    }

    @Override
    public Optional<Dimensions> dimensions() {
        Encoding encoding = flaw == Flaw.OTHER_ENCODING ? Encoding.BIPOLAR : Encoding.REAL;
        return flaw == Flaw.ONE_TOO_FEW ? Optional.empty() : Optional.of(Dimensions.kept(encoding, count, UNITS));
    }

    @Override
    public Patterns draw(Seed seed) {
        int rows = flaw == Flaw.ONE_TOO_FEW ? Math.max(1, count - 1) : count;
        RealPatterns.Builder patterns = RealPatterns.builder(rows, UNITS);
        Seed root = switch (flaw) {
            case GLOBAL_RANDOMNESS -> seed.child(CALLS.incrementAndGet());
            case CLOCK -> seed.child(System.nanoTime());
            case NOT_NESTED -> seed.child(count);
            default -> seed;
        };
        for (int row = 0; row < rows; row++) {
            RandomStream stream = root.child(row).stream();
            for (int unit = 0; unit < UNITS; unit++) {
                patterns.set(row, unit, (float) stream.nextGaussian());
            }
        }
        return patterns.build();
    }
}
