package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;
import java.util.Objects;

/** What became of a batch of cues: one final state, number of steps and stop reason for each. Immutable. */
public interface Recall {

    /** The final states: cues x units. Their encoding need not be that of the cues. */
    Patterns states();

    /**
     * How many steps a cue took. A step is a sweep over all units, an iteration, or an accepted step of an integrator;
     * the one that found nothing left to change is counted.
     *
     * @param cue row of the batch
     * @return the number of steps, not negative
     */
    int steps(int cue);

    /**
     * Why a cue stopped.
     *
     * @param cue row of the batch
     * @return the reason
     */
    StopReason stopReason(int cue);

    /**
     * A recall from its parts.
     *
     * @param states final states, cues x units
     * @param steps steps of each cue; copied
     * @param reasons stop reason of each cue; copied
     * @return the recall
     * @throws IllegalArgumentException if the parts differ in length
     */
    static Recall of(Patterns states, int[] steps, StopReason[] reasons) {
        if (states.count() != steps.length || states.count() != reasons.length) {
            throw new IllegalArgumentException(states.count() + " states need as many steps and stop reasons, but got "
                    + steps.length + " and " + reasons.length);
        }
        int[] ownSteps = steps.clone();
        StopReason[] ownReasons = reasons.clone();
        for (StopReason reason : ownReasons) {
            Objects.requireNonNull(reason, "a cue has no stop reason");
        }
        return new Recall() {
            @Override
            public Patterns states() {
                return states;
            }

            @Override
            public int steps(int cue) {
                return ownSteps[cue];
            }

            @Override
            public StopReason stopReason(int cue) {
                return ownReasons[cue];
            }
        };
    }
}
