package dev.hopfield.api.memory;

import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
     * The averages of noisy states over time, &lt;s_i&gt;: cues x units.
     *
     * @return real states in the reading of the final ones; empty where the dynamics has no noise
     */
    default Optional<RealPatterns> averages() {
        return Optional.empty();
    }

    /**
     * The final states of the keys, where what is recalled are values of pairs: cues x units of a key.
     *
     * @return states in an encoding that the model accepts; empty where nothing but patterns is stored, or this is not told
     */
    default Optional<Patterns> keys() {
        return Optional.empty();
    }

    /**
     * What a person should know of this recall, such as that an energy rose where it should not.
     *
     * @return clauses that go on after the name of the model, without numbers of one draw; by default none
     */
    default List<String> notes() {
        return List.of();
    }

    /**
     * The same recall with what a person should know of it.
     *
     * @param clauses that go on after the name of the model
     * @return a recall that differs in its {@link #notes} only
     */
    default Recall withNotes(List<String> clauses) {
        return new NotedRecall(this, clauses);
    }

    /**
     * This recall of values, told with the keys that called them up.
     *
     * @param keys final states of the keys, cues x units of a key
     * @return a recall that differs in its {@link #keys} only
     * @throws IllegalArgumentException if there are more or fewer keys than cues
     */
    default Recall withKeys(Patterns keys) {
        return new KeyedRecall(this, keys);
    }

    /**
     * A recall from its parts, of a dynamics without noise.
     *
     * @param states final states, cues x units
     * @param steps steps of each cue; copied
     * @param reasons stop reason of each cue; copied
     * @return the recall
     * @throws IllegalArgumentException if the parts differ in length
     */
    static Recall of(Patterns states, int[] steps, StopReason[] reasons) {
        return of(states, steps, reasons, Optional.empty());
    }

    /**
     * A recall from its parts.
     *
     * @param states final states, cues x units
     * @param steps steps of each cue; copied
     * @param reasons stop reason of each cue; copied
     * @param averages of the states over time, cues x units, if the dynamics has noise
     * @return the recall
     * @throws IllegalArgumentException if the parts differ in length
     */
    static Recall of(Patterns states, int[] steps, StopReason[] reasons, Optional<RealPatterns> averages) {
        if (states.count() != steps.length || states.count() != reasons.length) {
            throw new IllegalArgumentException(states.count() + " states need as many steps and stop reasons, but got "
                    + steps.length + " and " + reasons.length);
        }
        averages.ifPresent(mean -> {
            if (mean.count() != states.count() || mean.units() != states.units()) {
                throw new IllegalArgumentException("the averages are " + mean + " but the states " + states);
            }
        });
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

            @Override
            public Optional<RealPatterns> averages() {
                return averages;
            }
        };
    }
}
