package dev.hopfield.classic;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.SharedRows;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The dynamics of couplings under a schedule, whether or not there is an energy. */
final class ClassicMemory implements Memory {

    private final Couplings couplings;
    private final UpdateSchedule update;
    private final Function<BitPatterns, OptionalDouble> energy;

    /**
     * @param energy of a batch of one state, shown to observers
     */
    ClassicMemory(Couplings couplings, UpdateSchedule update, Function<BitPatterns, OptionalDouble> energy) {
        this.couplings = couplings;
        this.update = update;
        this.energy = energy;
    }

    @Override
    public int units() {
        return couplings.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        cues.requireUnits(units());
        BitPatterns starts = Bipolar.require("cues", cues.states());
        BitPatterns.Builder finals = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        SharedRows.of(cues.count(), options.workers()).forEach((row, within) -> {
            Trajectory trajectory = start(starts, row, held(cues, row, options), options, within);
            reasons[row] = run(trajectory, row, options);
            steps[row] = trajectory.steps();
            finals.row(row, trajectory.words(), 0);
        });
        return Recall.of(finals.build(), steps, reasons);
    }

    private Trajectory start(BitPatterns starts, int row, long[] held, RecallOptions options, Workers within) {
        // A stream with a name: an update rule that draws numbers of its own will not change the order.
        SweepOrder order = update.order(units(), options.rowSeed(row).child("order"));
        int together = Math.min(update.together(), units());
        return new Trajectory(
                units(), starts.row(row), held, couplings.track(starts, row, within), order, together, within);
    }

    /** A set bit for each unit that keeps its value; without a mask, all are known. */
    private static long[] held(Cues cues, int row, RecallOptions options) {
        if (options.clampKnown() && cues.known().isPresent()) {
            return cues.known().get().row(row);
        }
        long[] held = new long[(cues.units() - 1) / Long.SIZE + 1];
        Arrays.fill(held, options.clampKnown() ? -1L : 0L);
        return held;
    }

    private StopReason run(Trajectory trajectory, int row, RecallOptions options) {
        SweepView view = new SweepView(options.firstRow() + row, trajectory, units(), energy);
        options.observer().ifPresent(observer -> observer.onStep(view));
        while (trajectory.steps() < options.maxSteps()) {
            trajectory.sweep();
            options.observer().ifPresent(observer -> observer.onStep(view));
            if (trajectory.isAtFixedPoint()) {
                return StopReason.CONVERGED;
            }
            if (update.sameEachSweep() && trajectory.hasReturned()) {
                return StopReason.CYCLE;
            }
        }
        return StopReason.STEP_LIMIT;
    }
}
