package dev.hopfield.api.execution;

import java.io.IOException;

/**
 * The work of a run as an {@link Engine} sees it: tasks, which are numbers from 0 on. Safe for many threads.
 *
 * <p>A task is one or more cells that share what they draw and store, and run one after another; a cell is one grid point in
 * one trial, on which all that are compared are run. Tasks do not depend on each other. How cells are put together depends on
 * {@link #threads}; what comes out of them does not.
 */
public interface Job {

    /** How many tasks there are, not negative. */
    int tasks();

    /** How many threads of this process may work at the same time, at least 1. */
    int threads();

    /**
     * Runs one task on the calling thread, which waits before each cell until there is memory for it. The work within a cell is
     * shared with threads that {@link #help}. Results are kept by the job, those of each cell as soon as it is finished.
     *
     * @param task from 0 to {@link #tasks()}, exclusive; each once
     * @throws IOException if the task cannot read what it needs
     * @throws InterruptedException if the thread is told to give up, while it waits for memory or between two cells
     * @throws IllegalArgumentException if there is no such task
     * @throws IllegalStateException if the task was run before
     */
    void run(int task) throws IOException, InterruptedException;

    /**
     * Lends the calling thread to the tasks that other threads run. Returns when all tasks are done, or one has failed.
     *
     * @throws InterruptedException if the thread is told to give up; never in the middle of a piece of work
     */
    void help() throws InterruptedException;
}
