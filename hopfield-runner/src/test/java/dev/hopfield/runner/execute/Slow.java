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

/** Answers like an echo, and takes at least so long to store: 2 ms, if nothing else is said. */
record Slow(AtomicInteger stores, long nanos) implements Model {

    Slow(AtomicInteger stores) {
        this(stores, 2_000_000);
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
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
        return 0;
    }
}
