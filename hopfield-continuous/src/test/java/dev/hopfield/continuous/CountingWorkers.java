package dev.hopfield.continuous;

import dev.hopfield.api.memory.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Workers that do tasks on several threads, the last ones first, and count them. */
final class CountingWorkers implements Workers {

    private final int count;
    private final AtomicInteger shares = new AtomicInteger();

    CountingWorkers(int count) {
        this.count = count;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void forEach(int tasks, IntConsumer task) {
        shares.addAndGet(tasks);
        IntStream.range(0, tasks).parallel().map(number -> tasks - 1 - number).forEach(task);
    }

    int shares() {
        return shares.get();
    }
}
