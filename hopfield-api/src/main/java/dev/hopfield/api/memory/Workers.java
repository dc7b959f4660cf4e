package dev.hopfield.api.memory;

import java.util.function.IntConsumer;

/**
 * Threads that share the work of one call, handed down by whoever owns them.
 *
 * <p>A memory never starts threads of its own: it cuts its work into tasks that do not depend on each other and on how
 * many threads there are, and combines their results in a fixed order. So results never depend on the workers.
 */
public interface Workers {

    /**
     * How many threads may work at the same time, the caller's among them.
     *
     * @return at least 1; for deciding whether cutting the work pays, never for how it is cut where results would show it
     */
    int count();

    /**
     * Runs tasks, and returns when all are done.
     *
     * <p>The calling thread takes part. Tasks run in any order, at the same time or one after another, and must not call
     * these workers again. What they wrote is visible to the caller afterwards. If tasks fail, those
     * with larger numbers may be left out, and the failure of the smallest number is thrown: the same one, whoever works.
     *
     * @param tasks how many there are, not negative
     * @param task told the number of each task, from 0 on
     */
    void forEach(int tasks, IntConsumer task);

    /** Workers that consist of the calling thread. */
    static Workers caller() {
        return CallerAlone.INSTANCE;
    }
}
