package dev.hopfield.problems;

import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** The value of the best answers: known, unknown, or found by a search when first asked for. Safe for many threads. */
final class Optimum {

    private final DoubleSupplier search;
    private OptionalDouble value;
    private boolean sought;

    private Optimum(OptionalDouble value, boolean sought, DoubleSupplier search) {
        this.value = value;
        this.sought = sought;
        this.search = search;
    }

    static Optimum unknown() {
        return new Optimum(OptionalDouble.empty(), true, () -> Double.NaN);
    }

    static Optimum known(double value) {
        return new Optimum(OptionalDouble.of(value), true, () -> value);
    }

    /** Searched for once, and only if asked for: instances are drawn oftener than that. */
    static Optimum found(DoubleSupplier search) {
        return new Optimum(OptionalDouble.empty(), false, search);
    }

    synchronized OptionalDouble value() {
        if (!sought) {
            value = OptionalDouble.of(search.getAsDouble());
            sought = true;
        }
        return value;
    }
}
