package dev.hopfield.benchmarks.harness;

import java.util.function.Supplier;

/**
 * A contender before it is opened.
 *
 * @param name how it is called in tables
 * @param opening opens it, or throws {@link Absent}
 * @param <R> what results are compared as
 */
public record Entrant<R>(String name, Supplier<Contender<R>> opening) {}
