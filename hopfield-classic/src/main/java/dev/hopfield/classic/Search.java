package dev.hopfield.classic;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.random.Seed;
import java.util.Arrays;
import java.util.Optional;

/** One start on its way through the states of a form. */
final class Search {

    private final Dynamics dynamics;
    private final FormFields fields;
    private final Trajectory trajectory;
    private final KeptState keep;
    private long[] best;
    private double lowest = Double.POSITIVE_INFINITY;

    /**
     * @param form what is to be made small
     * @param selfCouplings w_ii of each unit, or none if all are 0
     * @param words the packed state to start from; owned from now on
     * @param dynamics how units change
     * @param keep which state is the result
     * @param seed of this start
     */
    Search(QuadraticForm form, double[] selfCouplings, long[] words, Dynamics dynamics, KeptState keep, Seed seed) {
        this.dynamics = dynamics;
        this.fields = new FormFields(form, selfCouplings, words);
        this.keep = keep;
        this.best = words;
        this.trajectory = new Trajectory(
                form.units(),
                words,
                new long[words.length],
                new UnitFields(fields, Optional.empty(), 1, new double[0]),
                dynamics.update().order(form.units(), seed.child("order")),
                Math.min(dynamics.update().together(), form.units()),
                dynamics.noise(),
                seed.child("noise").stream(),
                Workers.caller());
    }

    /**
     * Goes on until it stops.
     *
     * @param maxSteps the most sweeps
     * @param shown called before the first sweep and after each
     * @return why it stopped
     */
    StopReason run(int maxSteps, Runnable shown) {
        return new Journey(dynamics, trajectory, Optional.empty()).run(maxSteps, () -> {
            keepIfBest();
            shown.run();
        });
    }

    private void keepIfBest() {
        if (keep == KeptState.BEST && fields.followedEnergy() < lowest) {
            lowest = fields.followedEnergy();
            best = trajectory.words().clone();
        }
    }

    /** The number of sweeps made. */
    int steps() {
        return trajectory.steps();
    }

    /** E of the state as it is, summed anew. */
    double energy() {
        return fields.energy();
    }

    /** The packed state that is the result. */
    long[] result() {
        return best;
    }

    /** Whether the search has come to another state than its result. */
    boolean hasLeftItsResult() {
        return !Arrays.equals(best, trajectory.words());
    }
}
