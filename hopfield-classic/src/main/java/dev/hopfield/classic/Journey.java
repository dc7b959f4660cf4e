package dev.hopfield.classic;

import dev.hopfield.api.memory.StopReason;
import java.util.Optional;

/** One cue from its start until it stops, and why it does. */
final class Journey {

    private final Dynamics dynamics;
    private final Trajectory trajectory;
    private final Optional<TimeAverages.Row> averages;
    private Optional<CycleWatch> watch = Optional.empty();

    /**
     * @param averages what the states are averaged in, if the noise has a window
     */
    Journey(Dynamics dynamics, Trajectory trajectory, Optional<TimeAverages.Row> averages) {
        this.dynamics = dynamics;
        this.trajectory = trajectory;
        this.averages = averages;
    }

    /**
     * @param maxSteps the most sweeps
     * @param shown called before the first sweep and after each
     */
    StopReason run(int maxSteps, Runnable shown) {
        shown.run();
        beginWatch(dynamics.noise().isPresent());
        Optional<StopReason> reason = Optional.empty();
        while (reason.isEmpty() && trajectory.steps() < maxSteps) {
            trajectory.sweep();
            shown.run();
            reason = dynamics.noise().sampling().isPresent()
                    ? sampled(dynamics.noise().sampling().get())
                    : settled();
        }
        averages.ifPresent(row -> row.finish(trajectory.words()));
        return reason.orElse(StopReason.STEP_LIMIT);
    }

    private Optional<StopReason> sampled(SamplingWindow window) {
        if (trajectory.steps() > window.burnIn()) {
            averages.ifPresent(row -> row.add(trajectory.words()));
        }
        return trajectory.steps() >= window.end() ? Optional.of(StopReason.SAMPLED) : Optional.empty();
    }

    private Optional<StopReason> settled() {
        if (trajectory.isAtFixedPoint()) {
            return Optional.of(StopReason.CONVERGED);
        }
        if (watch.isPresent() && watch.get().closes(trajectory.words())) {
            return Optional.of(StopReason.CYCLE);
        }
        beginWatch(trajectory.isNoisy());
        return Optional.empty();
    }

    /** Only where all sweeps are alike, and the next state follows from the present one, is a return a cycle. */
    private void beginWatch(boolean noisy) {
        if (watch.isEmpty() && !noisy && dynamics.update().sameEachSweep() && !trajectory.hasPast()) {
            watch = Optional.of(new CycleWatch(trajectory.words()));
        }
    }
}
