package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;
import java.util.Set;

/** Stores nothing. */
@Component(name = "failing", summary = "stores nothing")
public record Failing() implements Model {

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        throw new IllegalArgumentException("it never stores " + patterns.count() + " patterns");
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
