package dev.hopfield.continuous;

import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A round of a bidirectional memory as an observer sees it: numbers at once, state and energy when asked for. */
final class RoundStep implements RecallStep {

    private final long row;
    private final int step;
    private final int changedUnits;
    private final long[] state;
    private final int units;
    private final Supplier<OptionalDouble> energy;

    /**
     * @param state packed; read when asked for
     */
    RoundStep(long row, int step, int changedUnits, long[] state, int units, Supplier<OptionalDouble> energy) {
        this.row = row;
        this.step = step;
        this.changedUnits = changedUnits;
        this.state = state;
        this.units = units;
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
        return BitPatterns.builder(Encoding.BIPOLAR, 1, units).row(0, state, 0).build();
    }

    @Override
    public OptionalDouble energy() {
        return energy.get();
    }
}
