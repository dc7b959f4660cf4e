package dev.hopfield.api.optimisation;

import dev.hopfield.api.state.BitPatterns;
import java.util.OptionalDouble;

/** One optimisation problem: what to make small, and what a state of the units says as an answer. Immutable. */
public interface Instance {

    /** The energy whose low states are good answers. */
    QuadraticForm form();

    /** Whether good answers have low or high values. */
    Objective objective();

    /**
     * What a state says.
     *
     * @param states states x units, in the encoding of the form
     * @param row which of them
     * @return the answer, valid or not
     */
    Solution solution(BitPatterns states, int row);

    /**
     * The value of the best answers, where it is known to be exact.
     *
     * @return empty if finding it takes too long
     */
    OptionalDouble optimum();

    /**
     * The fraction of units that have the higher value in an answer, from which graded units may start.
     *
     * @return above 0 and below 1; by default 1/2
     */
    default double activity() {
        return 0.5;
    }
}
