package dev.hopfield.testkit;

import dev.hopfield.api.memory.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Workers that do tasks on other threads than the caller's, the last ones first. */
record SeveralThreads(int count) implements Workers {

    @Override
    public void forEach(int tasks, IntConsumer task) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> pending = new ArrayList<>();
            for (int number = tasks - 1; number >= 0; number--) {
                int claimed = number;
                pending.add(threads.submit(() -> task.accept(claimed)));
            }
            for (Future<?> future : pending) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tasks were running", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
