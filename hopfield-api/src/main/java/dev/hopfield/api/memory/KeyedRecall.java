package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Optional;

/** A recall of values, and the keys that called them up. */
record KeyedRecall(Recall values, Patterns completed) implements Recall {

    KeyedRecall {
        if (completed.count() != values.states().count()) {
            throw new IllegalArgumentException(
                    values.states().count() + " states need as many keys, but got " + completed.count());
        }
    }

    @Override
    public Patterns states() {
        return values.states();
    }

    @Override
    public int steps(int cue) {
        return values.steps(cue);
    }

    @Override
    public StopReason stopReason(int cue) {
        return values.stopReason(cue);
    }

    @Override
    public Optional<RealPatterns> averages() {
        return values.averages();
    }

    @Override
    public List<String> notes() {
        return values.notes();
    }

    @Override
    public Optional<Patterns> keys() {
        return Optional.of(completed);
    }
}
