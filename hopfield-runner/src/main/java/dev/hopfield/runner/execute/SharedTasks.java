package dev.hopfield.runner.execute;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Tasks of one call, claimed one by one by whoever comes along. */
final class SharedTasks {

    private final int tasks;
    private final IntConsumer task;
    private final Queue<SharedTasks> open;
    private final Thread caller = Thread.currentThread();
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Failure> failure = new AtomicReference<>(new Failure(Integer.MAX_VALUE, null));

    /**
     * @param tasks how many there are, at least 1
     * @param task told the number of each
     * @param open where they are to be found; they leave when the last is claimed
     */
    SharedTasks(int tasks, IntConsumer task, Queue<SharedTasks> open) {
        this.tasks = tasks;
        this.task = task;
        this.open = open;
    }

    /** Claims tasks and does them, until all are claimed. */
    void work() {
        int number = claimed.getAndIncrement();
        while (number < tasks) {
            if (number == tasks - 1) {
                open.remove(this);
            }
            run(number);
            number = claimed.getAndIncrement();
        }
    }

    /** What went wrong in the task of the smallest number. All before it are claimed earlier, so it is always the same. */
    private record Failure(int number, Throwable reason) {

        Failure first(Failure other) {
            return number <= other.number ? this : other;
        }
    }

    private void run(int number) {
        try {
            if (number < failure.get().number()) {
                task.accept(number);
            }
        } catch (Throwable e) {
            failure.accumulateAndGet(new Failure(number, e), Failure::first);
        } finally {
            if (done.incrementAndGet() == tasks) {
                LockSupport.unpark(caller);
            }
        }
    }

    /** Waits for tasks that others have claimed; for the thread that shares them. */
    void await() {
        long patience = System.nanoTime() + Crew.SPIN_NANOS;
        boolean interrupted = false;
        while (done.get() < tasks) {
            if (System.nanoTime() < patience) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            caller.interrupt();
        }
        rethrow();
    }

    private void rethrow() {
        Throwable reason = failure.get().reason();
        if (reason instanceof Error error) {
            throw error;
        }
        if (reason instanceof RuntimeException exception) {
            throw exception;
        }
        if (reason != null) {
            throw new IllegalStateException(reason);
        }
    }
}
