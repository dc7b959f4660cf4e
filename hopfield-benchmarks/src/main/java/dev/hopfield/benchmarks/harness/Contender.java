package dev.hopfield.benchmarks.harness;

import java.util.List;

/**
 * One way to do the work of a case: ours, or a peer's. Opened with everything stored and copied; closed once.
 *
 * @param <R> what the results of all contenders of a case are compared as
 */
public interface Contender<R> extends AutoCloseable {

    /** How it is called in tables. */
    String name();

    /** What a reader has to know beside the name, such as settings that were chosen; may be empty. */
    default String note() {
        return "";
    }

    /** The ways to set it up that were tried, each with its time; empty if there is only one. */
    default List<String> tried() {
        return List.of();
    }

    /** Chooses settings by trying them, once, after the first {@link #answer}. */
    default void tune() {}

    /** Makes ready for a turn, untimed: the thread counts that a library keeps for its whole process, say. */
    default void enter() {}

    /**
     * Does the work.
     *
     * @param calls how often, at least 1
     * @return nanoseconds that all calls took together
     */
    long run(int calls);

    /** What the work gives, by one more call. */
    R answer();

    /** What one call does; asked for when all is measured. */
    Work work();

    /** Frees what the garbage collector does not. */
    @Override
    default void close() {}
}
