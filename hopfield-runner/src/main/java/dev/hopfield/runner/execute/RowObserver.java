package dev.hopfield.runner.execute;

/** Told of rows as they are made, by the threads that make them. */
interface RowObserver {

    /**
     * A row is made, or has failed.
     *
     * @param label of the model or solver
     * @param nanos how long it took: storing, recalling and measuring together, or solving and measuring
     */
    default void took(String label, long nanos) {}

    /**
     * A row has failed.
     *
     * @param label of the model or solver
     * @param reason what it threw
     */
    default void failed(String label, Throwable reason) {}
}
