package dev.hopfield.testkit;

import dev.hopfield.api.execution.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A job whose tasks do nothing but tell that they were run, or fail. */
final class SampleJob implements Job {

    /** How long a thread may take to end that has nothing left to do. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** Long enough for other threads to come along. */
    private static final long TASK_MILLIS = 1;

    private final int threads;
    private final int failing;
    private final IOException failure = new IOException("a task failed, as it was to");
    private final List<Integer> timesRun;
    private final Set<Thread> seen = new LinkedHashSet<>();
    private int begun;
    private int ended;
    private int mostAtOnce;
    private boolean failed;

    /**
     * @param failing the task that fails; none if it is not there
     */
    SampleJob(int tasks, int threads, int failing) {
        this.threads = threads;
        this.failing = failing;
        this.timesRun = new ArrayList<>(Collections.nCopies(tasks, 0));
    }

    @Override
    public int tasks() {
        return timesRun.size();
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void run(int task) throws IOException, InterruptedException {
        begin(task);
        try {
            Thread.sleep(TASK_MILLIS);
            if (task == failing) {
                throw failure;
            }
        } finally {
            end(task == failing);
        }
    }

    /** A thread that was told to give up begins nothing: which of the two came first is chance. */
    private synchronized void begin(int task) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        if (task < 0 || task >= timesRun.size()) {
            throw new IllegalArgumentException("there is no task " + task);
        }
        seen.add(Thread.currentThread());
        timesRun.set(task, timesRun.get(task) + 1);
        begun++;
        mostAtOnce = Math.max(mostAtOnce, begun - ended);
    }

    private synchronized void end(boolean withFailure) {
        ended++;
        failed |= withFailure;
        notifyAll();
    }

    @Override
    public synchronized void help() throws InterruptedException {
        seen.add(Thread.currentThread());
        while (!failed && ended < timesRun.size()) {
            wait();
        }
    }

    IOException failure() {
        return failure;
    }

    /** How often each task was run. */
    synchronized List<Integer> timesRun() {
        return List.copyOf(timesRun);
    }

    synchronized int begun() {
        return begun;
    }

    synchronized int ended() {
        return ended;
    }

    synchronized int mostAtOnce() {
        return mostAtOnce;
    }

    private synchronized Collection<Thread> seen() {
        return List.copyOf(seen);
    }

    /** The threads that took part and do not end, the caller's aside. */
    List<Thread> threadsLeft() throws InterruptedException {
        List<Thread> left = new ArrayList<>();
        for (Thread thread : seen()) {
            if (thread != Thread.currentThread()) {
                thread.join(PATIENCE_MILLIS);
                if (thread.isAlive()) {
                    left.add(thread);
                }
            }
        }
        return left;
    }
}
