package dev.hopfield.runner.measure;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;

/** Counts how many states are different, and how often each was visited. */
final class Visits {

    private final StateNumbers numbers;
    private final int[] hits;
    private int distinct;
    private int most;

    private Visits(StateNumbers numbers, int states) {
        this.numbers = numbers;
        this.hits = new int[states];
    }

    /** States of which a state and its reverse are two. */
    static Visits of(Patterns states, double tolerance) {
        StateNumbers numbers = states instanceof BitPatterns bits
                ? new BitStateNumbers(bits, false)
                : RealStateNumbers.of((RealPatterns) states, tolerance);
        return new Visits(numbers, states.count());
    }

    /** States of which a state and its reverse are one; that of real states is on the other side of a midpoint. */
    static Visits eitherWay(Patterns states, double tolerance, double midpoint) {
        StateNumbers numbers = states instanceof BitPatterns bits
                ? new BitStateNumbers(bits, true)
                : RealStateNumbers.eitherWay((RealPatterns) states, tolerance, midpoint);
        return new Visits(numbers, states.count());
    }

    void add(int row) {
        int number = numbers.numberOf(row);
        distinct = Math.max(distinct, number + 1);
        most = Math.max(most, ++hits[number]);
    }

    int distinct() {
        return distinct;
    }

    /** How often the state was visited that was visited most. */
    int most() {
        return most;
    }
}
