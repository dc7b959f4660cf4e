package dev.hopfield.dense;

import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A step as an observer sees it: numbers at once, state and energy when asked for. */
final class ObservedStep implements RecallStep {

    private final long row;
    private final int step;
    private final int changedUnits;
    private final Supplier<Patterns> state;
    private final Supplier<OptionalDouble> energy;

    ObservedStep(long row, int step, int changedUnits, Supplier<Patterns> state, Supplier<OptionalDouble> energy) {
        this.row = row;
        this.step = step;
        this.changedUnits = changedUnits;
        this.state = state;
        this.energy = energy;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public int changedUnits() {
        return changedUnits;
    }

    @Override
    public Patterns state() {
        return state.get();
    }

    @Override
    public OptionalDouble energy() {
        return energy.get();
    }
}
