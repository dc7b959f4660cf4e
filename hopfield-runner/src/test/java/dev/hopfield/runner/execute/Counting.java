package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.toy.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers like an echo, and counts how often it stores; it says that a memory takes so many bytes. Two are equal that count
 * together and are the same variant.
 */
record Counting(AtomicInteger stores, int variant, long bytes) implements Model {

    Counting(AtomicInteger stores) {
        this(stores, 0, 0);
    }

    Counting variant(int other) {
        return new Counting(stores, other, bytes);
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        stores.incrementAndGet();
        return new Answer(patterns.units(), (cues, options) -> Answer.fixedPoints(cues.states()));
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
        return bytes;
    }
}
