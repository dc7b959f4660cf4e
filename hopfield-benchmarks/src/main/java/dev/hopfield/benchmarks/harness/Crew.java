package dev.hopfield.benchmarks.harness;

import dev.hopfield.api.memory.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** A fixed number of threads, which look out for work briefly before they sleep. */
public final class Crew implements Workers, AutoCloseable {

    /** Longer than from one call to the next in a turn, and over before another contender's turn begins. */
    private static final long LOOKOUT_NANOS = 50_000;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile Job job = new Job(0, task -> {});
    private volatile boolean closed;

    private Crew(int count) {
        for (int i = 1; i < count; i++) {
            Thread thread = new Thread(this::follow, "crew-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /**
     * Starts a crew.
     *
     * @param count threads, the caller's among them; at least 1
     */
    public static Crew of(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a crew has at least 1 thread, not " + count);
        }
        return new Crew(count);
    }

    @Override
    public int count() {
        return threads.size() + 1;
    }

    @Override
    public void forEach(int tasks, IntConsumer task) {
        if (tasks <= 1 || threads.isEmpty() || !busy.compareAndSet(false, true)) {
            for (int number = 0; number < tasks; number++) {
                task.accept(number);
            }
            return;
        }
        try {
            Job shared = new Job(tasks, task);
            job = shared;
            threads.forEach(LockSupport::unpark);
            shared.join();
        } finally {
            busy.set(false);
        }
    }

    private void follow() {
        Job done = job;
        while (true) {
            Job next = await(done);
            if (closed) {
                return;
            }
            next.take();
            done = next;
        }
    }

    private Job await(Job done) {
        long lookout = System.nanoTime() + LOOKOUT_NANOS;
        Job next = job;
        while (next == done && !closed) {
            if (System.nanoTime() < lookout) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
            next = job;
        }
        return next;
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(LockSupport::unpark);
    }

    /** Tasks that several threads take from, each the next that nobody has. */
    private static final class Job {

        private final int tasks;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Job(int tasks, IntConsumer task) {
            this.tasks = tasks;
            this.task = task;
        }

        void take() {
            for (int number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        task.accept(number);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    finished.incrementAndGet();
                }
            }
        }

        void join() {
            take();
            long lookout = System.nanoTime() + LOOKOUT_NANOS;
            while (finished.get() < tasks) {
                if (System.nanoTime() < lookout) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
            Throwable thrown = failure.get();
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }
    }
}
