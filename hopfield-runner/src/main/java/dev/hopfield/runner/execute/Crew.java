package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Workers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * The threads of an engine, as workers that help each other.
 *
 * <p>A crew starts no threads. Those that run cells call {@link #forEach} from within a recall, and those that have
 * nothing to run call {@link #helpUntil}. So there are never more busy threads than the engine has, and where all are
 * busy a caller does its tasks alone.
 */
final class Crew implements Workers {

    /**
     * How long a thread without work looks for some before it sleeps. A recall of a large network shares work every
     * 0.1 ms or so, and waking a thread takes about as long.
     */
    static final long SPIN_NANOS = 50_000;

    private final int count;

    /** Those with tasks that nobody has claimed. */
    private final Queue<SharedTasks> open = new ConcurrentLinkedQueue<>();

    /** Written with the lock held, read without. */
    private volatile int sleeping;

    /**
     * @param count how many threads there are, at least 1
     */
    Crew(int count) {
        this.count = count;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void forEach(int tasks, IntConsumer task) {
        if (tasks <= 1 || count == 1) {
            Workers.caller().forEach(tasks, task);
            return;
        }
        SharedTasks shared = new SharedTasks(tasks, task, open);
        open.add(shared);
        wake(tasks - 1);
        shared.work();
        shared.await();
    }

    /**
     * Does tasks of others until something holds.
     *
     * @param condition asked again after the tasks of each call and after {@link #wakeAll}, and no more once it holds
     * @throws InterruptedException if the thread is told to give up; not in the middle of a task
     */
    void helpUntil(BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + SPIN_NANOS;
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            SharedTasks shared = open.peek();
            if (shared != null) {
                shared.work();
                patience = System.nanoTime() + SPIN_NANOS;
            } else if (System.nanoTime() < patience) {
                Thread.onSpinWait();
            } else if (sleepUntil(condition)) {
                return;
            }
        }
    }

    /**
     * Sleeps until there are tasks or the condition holds, and tells which.
     *
     * <p>A sleeper is counted before it looks for tasks, and tasks are published before sleepers are looked for: one of the
     * two sees the other.
     */
    private synchronized boolean sleepUntil(BooleanSupplier condition) throws InterruptedException {
        sleeping++;
        try {
            while (open.isEmpty()) {
                if (condition.getAsBoolean()) {
                    return true;
                }
                wait();
            }
            return false;
        } finally {
            sleeping--;
        }
    }

    private void wake(int wanted) {
        if (sleeping == 0) {
            return;
        }
        synchronized (this) {
            for (int woken = 0; woken < Math.min(wanted, sleeping); woken++) {
                notify();
            }
        }
    }

    /** Has all that sleep look at their conditions again. */
    synchronized void wakeAll() {
        notifyAll();
    }
}
