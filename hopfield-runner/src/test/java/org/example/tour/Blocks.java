package org.example.tour;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Dimensions;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;

/** Patterns of blocks of equal units: neighbours are alike, as in images. */
@Component(name = "blocks", summary = "random patterns of -1 and +1 whose units are alike in blocks")
public record Blocks(
        @Parameter(doc = "units of each pattern", preset = "64", min = 1, max = 1_000_000)
        int units,

        @Parameter(doc = "number of patterns", preset = "4", min = 1, max = 1_000_000)
        int count,

        @Parameter(doc = "units of each block; the last may be smaller", preset = "4", min = 1, max = 1_000_000)
        int block)
        implements PatternSource {

    private static final int MOST = 1_000_000;

    public Blocks {
        InvalidParameter.unless(units >= 1 && units <= MOST, "units", units, "use 1 to " + MOST + " units");
        InvalidParameter.unless(count >= 1 && count <= MOST, "count", count, "draw 1 to " + MOST + " patterns");
        InvalidParameter.unless(block >= 1 && block <= MOST, "block", block, "give blocks of 1 to " + MOST + " units");
    }

    @Override
    public Patterns draw(Seed seed) {
        BitPatterns.Builder patterns = BitPatterns.builder(Encoding.BIPOLAR, count, units);
        for (int row = 0; row < count; row++) {
            // A stream for each row: the first patterns are the same, however many are drawn.
            RandomStream random = seed.child(row).stream();
            for (int first = 0; first < units; first += block) {
                boolean up = random.nextBoolean();
                for (int unit = first; unit < Math.min(first + block, units); unit++) {
                    patterns.set(row, unit, up);
                }
            }
        }
        return patterns.build();
    }

    @Override
    public Optional<Dimensions> dimensions() {
        return Optional.of(Dimensions.kept(Encoding.BIPOLAR, count, units));
    }
}
