package dev.hopfield.api.memory;

/** Why the recall of one cue ended. Each is a result, none an error. */
public enum StopReason {
    /** A fixed point was reached, to the tolerance of the model. */
    CONVERGED,
    /** The state returned to one that it had been in before: it goes round for ever. */
    CYCLE,
    /** The limit on steps was reached first. */
    STEP_LIMIT,
    /** The planned sweeps of a dynamics with noise were made: the final state is a sample. */
    SAMPLED,
    /** The steps that the model was asked to make, and no more, were made; whether the state rests was not asked. */
    COMPLETED,
    /** The state left the range of finite numbers; the last finite state is returned. */
    DIVERGED
}
