package dev.hopfield.runner.execute;

/** Told how long rows take: storing, recalling and measuring together, or solving and measuring. */
@FunctionalInterface
interface RowClock {

    /**
     * A row is made, or has failed.
     *
     * @param label of the model or solver
     * @param nanos how long it took
     */
    void took(String label, long nanos);
}
