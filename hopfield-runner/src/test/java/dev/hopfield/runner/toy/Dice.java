package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/** Recalls at random, by the seeds of storing and of recalling, so that results show which seeds were given. */
@Component(name = "dice", summary = "recalls at random")
public record Dice() implements Model {

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return new Answer(patterns.units(), (cues, options) -> Answer.fixedPoints(states(cues, options, seed.value())));
    }

    private static BitPatterns states(Cues cues, RecallOptions options, long stored) {
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), cues.units());
        for (int row = 0; row < cues.count(); row++) {
            RandomStream random = options.rowSeed(row).child(stored).stream();
            for (int unit = 0; unit < cues.units(); unit++) {
                states.set(row, unit, random.nextBoolean());
            }
        }
        return states.build();
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(Encoding.BIPOLAR);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of();
    }

    @Override
    public long estimatedBytes(long count, long units) {
        return count * units;
    }
}
