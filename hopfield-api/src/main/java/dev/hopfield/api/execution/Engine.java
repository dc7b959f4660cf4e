package dev.hopfield.api.execution;

import dev.hopfield.api.component.ExtensionPoint;
import java.io.IOException;

/**
 * Decides where and in which order the tasks of a run are done: one after another, on threads of its own, in
 * groups. What comes out never depends on it, so it is chosen on the command line and stands in no experiment.
 */
@ExtensionPoint("engine")
public interface Engine {

    /**
     * Runs every task of a job once, and returns when all are done. The threads of this engine end then.
     *
     * <p>If a task fails, the others are in vain: the engine starts no more, and throws what the task threw.
     *
     * @param job what to run
     * @throws IOException if a task could not read what it needs
     * @throws InterruptedException if the calling thread is told to give up; then the tasks that run are told too
     */
    void run(Job job) throws IOException, InterruptedException;
}
