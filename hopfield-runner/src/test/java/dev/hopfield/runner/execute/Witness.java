package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.runner.toy.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Answers like an echo, and keeps what it was given. */
record Witness(
        List<Patterns> stored, List<Seed> storeSeeds, List<Cues> asked, List<RecallOptions> options, Encoding accepted)
        implements Model {

    Witness(Encoding accepted) {
        this(list(), list(), list(), list(), accepted);
    }

    Witness() {
        this(Encoding.BIPOLAR);
    }

    private static <T> List<T> list() {
        return Collections.synchronizedList(new ArrayList<>());
    }

    @Override
    public Memory store(Patterns patterns, Seed seed) {
        stored.add(patterns);
        storeSeeds.add(seed);
        return new Answer(patterns.units(), (cues, given) -> {
            asked.add(cues);
            options.add(given);
            return Answer.fixedPoints(cues.states());
        });
    }

    @Override
    public List<Encoding> accepts() {
        return List.of(accepted);
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
