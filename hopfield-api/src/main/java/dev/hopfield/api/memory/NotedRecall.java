package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;

/** A recall, and what a person should know of it. */
record NotedRecall(Recall recall, List<String> notes) implements Recall {

    NotedRecall {
        notes = List.copyOf(notes);
    }

    @Override
    public Patterns states() {
        return recall.states();
    }

    @Override
    public int steps(int cue) {
        return recall.steps(cue);
    }

    @Override
    public StopReason stopReason(int cue) {
        return recall.stopReason(cue);
    }

    @Override
    public Optional<RealPatterns> averages() {
        return recall.averages();
    }

    @Override
    public Optional<Patterns> keys() {
        return recall.keys();
    }
}
