package dev.hopfield.benchmarks.harness;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One piece of work and everyone who can do it.
 *
 * @param title what is done, and how large it is
 * @param threads how many threads each contender may use
 * @param entrants the contenders, still to be opened; the first is the reference, and the reference of ratios
 * @param judge compares the reference's result (first) with another's
 * @param <R> what results are compared as
 */
public record Case<R>(
        String title, int threads, List<Entrant<R>> entrants, BiFunction<? super R, ? super R, Judgement> judge) {

    /** Copies the list. */
    public Case {
        entrants = List.copyOf(entrants);
        if (entrants.isEmpty()) {
            throw new IllegalArgumentException(title + " has no contender");
        }
    }
}
