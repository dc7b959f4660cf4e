package dev.hopfield.benchmarks.harness;

/**
 * The least that one call has to take of a limit, whatever the method.
 *
 * @param limit of what
 * @param amount how much, in billions of the limit's operations, bytes or bits
 */
public record Demand(Limit limit, double amount) {

    /** Checks that the amount is positive. */
    public Demand {
        if (!(amount > 0)) {
            throw new IllegalArgumentException("a call must take something of " + limit + ", not " + amount);
        }
    }
}
