package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Overlaps;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Averages the values of keys that a cue is like, by powers of 1 + overlap; bits by majority. */
@Component(name = "lookup", summary = "averages the values of keys that a cue is like")
public record Lookup(
        @Parameter(doc = "power of the overlaps; 0 averages all alike", preset = "1000", min = 0)
        double sharpness,

        @Parameter(doc = "encodings that it accepts", preset = "[bipolar, binary, real]")
        List<Encoding> accepts)
        implements AssociatingModel {

    /** Checks the power. */
    public Lookup {
        InvalidParameter.unless(sharpness >= 0, "sharpness", sharpness, "give at least 0");
        accepts = List.copyOf(accepts);
    }

    /** One that calls up the value of the nearest key. */
    public Lookup(Encoding... accepts) {
        this(1000, List.of(accepts));
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return store(patterns, patterns, seed);
    }

    @Override
    public Memory store(Patterns keys, Patterns values, Seed seed) {
        return new Table(keys, values, sharpness);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of();
    }

    @Override
    public List<String> notes() {
        return List.of("follows no energy: it looks up");
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return count * units;
    }

    private record Table(Patterns keys, Patterns values, double sharpness) implements WeighingMemory {

        @Override
        public int units() {
            return keys.units();
        }

        @Override
        public int recalledUnits() {
            return values.units();
        }

        @Override
        public Recall recall(Cues cues, RecallOptions options) {
            RealPatterns shares = weights(cues.states());
            RealPatterns.Builder means = RealPatterns.builder(cues.count(), values.units());
            for (int cue = 0; cue < cues.count(); cue++) {
                for (int unit = 0; unit < values.units(); unit++) {
                    double mean = 0;
                    for (int pair = 0; pair < values.count(); pair++) {
                        mean += shares.value(cue, pair) * values.value(pair, unit);
                    }
                    means.set(cue, unit, (float) mean);
                }
            }
            return Answer.fixedPoints(means.build().as(values.encoding()));
        }

        @Override
        public RealPatterns weights(Patterns states) {
            double[][] overlaps = Overlaps.of(states, keys);
            RealPatterns.Builder shares = RealPatterns.builder(states.count(), keys.count());
            for (int row = 0; row < overlaps.length; row++) {
                double largest = Arrays.stream(overlaps[row]).max().orElseThrow();
                double[] powers = Arrays.stream(overlaps[row])
                        .map(overlap -> StrictMath.pow((1 + overlap) / (1 + largest), sharpness))
                        .toArray();
                double sum = Arrays.stream(powers).sum();
                for (int pair = 0; pair < powers.length; pair++) {
                    shares.set(row, pair, (float) (powers[pair] / sum));
                }
            }
            return shares.build();
        }
    }
}
