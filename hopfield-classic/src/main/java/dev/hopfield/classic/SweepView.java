package dev.hopfield.classic;

import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What an observer sees of a trajectory as it stands. */
record SweepView(
        long row, Trajectory trajectory, int units, Encoding encoding, Function<BitPatterns, OptionalDouble> energyOf)
        implements RecallStep {

    @Override
    public int step() {
        return trajectory.steps();
    }

    @Override
    public int changedUnits() {
        return trajectory.changedUnits();
    }

    @Override
    public BitPatterns state() {
        return BitPatterns.builder(encoding, 1, units)
                .row(0, trajectory.words(), 0)
                .build();
    }

    @Override
    public OptionalDouble energy() {
        return energyOf.apply(state());
    }
}
