package dev.hopfield.api.optimisation;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import java.util.List;
import java.util.Objects;

/** What became of the starts of a solver: a final state, a number of steps and a stop reason for each. Immutable. */
public final class Attempts {

    private final BitPatterns states;
    private final int[] steps;
    private final StopReason[] reasons;
    private final List<String> notes;

    private Attempts(BitPatterns states, int[] steps, StopReason[] reasons, List<String> notes) {
        this.states = states;
        this.steps = steps;
        this.reasons = reasons;
        this.notes = notes;
    }

    /**
     * Attempts from their parts.
     *
     * @param states final states, starts x units, in the encoding of the form; graded units are read at the middle of their range
     * @param steps steps of each start; copied
     * @param reasons why each ended; copied
     * @return the attempts, without notes
     * @throws IllegalArgumentException if the parts differ in length
     */
    public static Attempts of(BitPatterns states, int[] steps, StopReason[] reasons) {
        if (states.count() != steps.length || states.count() != reasons.length) {
            throw new IllegalArgumentException(states.count() + " states need as many steps and stop reasons, but got "
                    + steps.length + " and " + reasons.length);
        }
        for (StopReason reason : reasons) {
            Objects.requireNonNull(reason, "a start has no stop reason");
        }
        return new Attempts(states, steps.clone(), reasons.clone(), List.of());
    }

    /**
     * The same attempts with what a person should know of them.
     *
     * @param clauses that go on after the name of the solver, without numbers of one draw
     * @return the attempts
     */
    public Attempts withNotes(List<String> clauses) {
        return new Attempts(states, steps, reasons, List.copyOf(clauses));
    }

    /** How many starts there were. */
    public int count() {
        return steps.length;
    }

    /** The final states: starts x units, in the encoding of the form. */
    public BitPatterns states() {
        return states;
    }

    /**
     * How many steps a start took: sweeps, or steps of an integrator.
     *
     * @param start from 0 to count - 1
     * @return not negative
     */
    public int steps(int start) {
        return steps[start];
    }

    /**
     * Why a start ended.
     *
     * @param start from 0 to count - 1
     * @return the reason
     */
    public StopReason stopReason(int start) {
        return reasons[start];
    }

    /** What a person should know of these attempts. */
    public List<String> notes() {
        return notes;
    }
}
