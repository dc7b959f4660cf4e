package dev.hopfield.api.optimisation;

import java.util.OptionalDouble;

/**
 * An answer to a problem.
 *
 * @param value what it is worth, such as the length of a tour; empty if it is no valid answer
 */
public record Solution(OptionalDouble value) {

    /**
     * A valid answer.
     *
     * @param value what it is worth
     * @return the answer
     */
    public static Solution of(double value) {
        return new Solution(OptionalDouble.of(value));
    }

    /** A state that breaks a constraint of the problem. */
    public static Solution invalid() {
        return new Solution(OptionalDouble.empty());
    }

    /** Whether all constraints of the problem are kept. */
    public boolean isValid() {
        return value.isPresent();
    }
}
