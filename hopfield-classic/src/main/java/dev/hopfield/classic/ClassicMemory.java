package dev.hopfield.classic;

import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.SharedRows;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A network and its dynamics, whether or not there is an energy.
 *
 * <p>Extended only by classes that add an interface: energies, growth.
 */
class ClassicMemory implements CoupledMemory {

    private final Network network;
    private final Dynamics dynamics;

    ClassicMemory(Network network, Dynamics dynamics) {
        this.network = network;
        this.dynamics = dynamics;
    }

    @Override
    public final int units() {
        return network.units();
    }

    @Override
    public final Couplings couplings() {
        return network.couplings();
    }

    @Override
    public final RealPatterns localFields(Patterns states) {
        return network.localFields(states);
    }

    final Network network() {
        return network;
    }

    /** The energy of a batch of one state, shown to observers. */
    OptionalDouble shownEnergy(BitPatterns state) {
        return OptionalDouble.empty();
    }

    @Override
    public final Recall recall(Cues cues, RecallOptions options) {
        BitPatterns starts = network.require("cues", cues.states());
        BitPatterns.Builder finals = BitPatterns.builder(starts.encoding(), cues.count(), units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        Optional<TimeAverages> averages =
                dynamics.noise().sampling().map(window -> new TimeAverages(cues.count(), units(), starts.encoding()));
        SharedRows.of(cues.count(), options.workers()).forEach((row, within) -> {
            Trajectory trajectory = start(cues, starts, row, options, within);
            SweepView view =
                    new SweepView(options.firstRow() + row, trajectory, units(), starts.encoding(), this::shownEnergy);
            Journey journey = new Journey(dynamics, trajectory, averages.map(all -> all.row(row)));
            reasons[row] = journey.run(
                    options.maxSteps(), () -> options.observer().ifPresent(observer -> observer.onStep(view)));
            steps[row] = trajectory.steps();
            finals.row(row, trajectory.words(), 0);
        });
        return Recall.of(finals.build(), steps, reasons, averages.map(TimeAverages::build));
    }

    /** Streams have names: what one part draws never changes what another does. */
    private Trajectory start(Cues cues, BitPatterns starts, int row, RecallOptions options, Workers within) {
        UpdateSchedule update = dynamics.update();
        return new Trajectory(
                units(),
                starts.row(row),
                held(cues, row, options),
                network.follow(starts, row, stimulus(cues, starts, row), within),
                update.order(units(), options.rowSeed(row).child("order")),
                Math.min(update.together(), units()),
                dynamics.noise(),
                options.rowSeed(row).child("noise").stream(),
                within);
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

    /** A field along the known units of the cue. */
    private double[] stimulus(Cues cues, BitPatterns starts, int row) {
        if (dynamics.stimulus() == 0) {
            return new double[0];
        }
        double[] fields = new double[units()];
        for (int unit = 0; unit < fields.length; unit++) {
            boolean known = cues.known().isEmpty() || cues.known().get().bit(row, unit);
            double along = starts.bit(row, unit) ? dynamics.stimulus() : -dynamics.stimulus();
            fields[unit] = known ? along : 0;
        }
        return fields;
    }
}
