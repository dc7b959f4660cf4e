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
import java.util.function.IntConsumer;

/** Answers like an echo, after tasks that it shares with its workers. */
record Sharing(int tasks, IntConsumer task) implements Model {

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        return new Answer(patterns.units(), (cues, options) -> {
            options.workers().forEach(tasks, task);
            return Answer.fixedPoints(cues.states());
        });
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
