package dev.hopfield.continuous;

import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;

/** One step of one key, as an observer sees it. */
record DialogueStep(long row, Dialogue dialogue, int changedUnits, BidirectionalMemory memory) implements RecallStep {

    @Override
    public int step() {
        return dialogue.steps();
    }

    @Override
    public Patterns state() {
        return BitPatterns.builder(Encoding.BIPOLAR, 1, memory.units())
                .row(0, dialogue.key(), 0)
                .build();
    }

    @Override
    public OptionalDouble energy() {
        return OptionalDouble.of(memory.energy(dialogue.key()));
    }
}
