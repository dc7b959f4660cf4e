package dev.hopfield.api.execution;

import java.io.IOException;

/**
 * The cells of an experiment as an {@link Engine} sees them: numbers from 0 on. A cell is one grid point in one trial,
 * on which all that are compared are run. Cells do not depend on each other. Safe for many threads.
 */
public interface Job {

    /** How many cells there are, not negative. */
    int cells();

    /** How many threads of this process may work at the same time, at least 1. */
    int threads();

    /**
     * Runs one cell on the calling thread, which first waits until there is memory for it. The work within the cell is
     * shared with threads that {@link #help}. Its results are kept by the job.
     *
     * @param cell from 0 to {@link #cells()}, exclusive; each once
     * @throws IOException if the cell cannot read what it needs
     * @throws InterruptedException if the thread is told to give up while it waits for memory
     * @throws IllegalArgumentException if there is no such cell
     * @throws IllegalStateException if the cell was run before
     */
    void run(int cell) throws IOException, InterruptedException;

    /**
     * Lends the calling thread to the cells that other threads run. Returns when all cells are done, or one has failed.
     *
     * @throws InterruptedException if the thread is told to give up; never in the middle of a task
     */
    void help() throws InterruptedException;
}
