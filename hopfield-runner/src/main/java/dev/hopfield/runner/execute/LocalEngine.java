package dev.hopfield.runner.execute;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.execution.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs tasks on threads of this process.
 *
 * <p>Threads that have no task to run help the others with theirs. So a single large recall uses all threads too, and
 * there are never more than were asked for.
 */
@Component(name = "local", summary = "runs cells on threads of this process, those together that share what they store")
public record LocalEngine() implements Engine {

    @Override
    public void run(Job job) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(job.threads());
        try {
            List<Future<?>> pending = new ArrayList<>();
            for (int number = 0; number < job.tasks(); number++) {
                int task = number;
                pending.add(pool.submit(() -> {
                    job.run(task);
                    return null;
                }));
            }
            for (int thread = 0; thread < job.threads(); thread++) {
                pool.submit(() -> {
                    job.help();
                    return null;
                });
            }
            for (Future<?> task : pending) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static IOException failure(Throwable cause) throws IOException, InterruptedException {
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return (IOException) cause;
    }
}
