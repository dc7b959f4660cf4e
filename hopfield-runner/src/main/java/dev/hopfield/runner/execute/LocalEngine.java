package dev.hopfield.runner.execute;

import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs cells on threads of this process. */
public final class LocalEngine implements Engine {

    private final int threads;
    private final CellRunner runner;

    /**
     * @param threads how many cells run at the same time, at least 1
     */
    public LocalEngine(int threads) {
        this.threads = threads;
        this.runner = new CellRunner(new HeapBudget(Runtime.getRuntime().maxMemory()));
    }

    @Override
    public List<CellResult> run(List<Cell> cells, Consumer<CellResult> finished) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<CellResult>> pending = new ArrayList<>();
            for (Cell cell : cells) {
                pending.add(pool.submit(() -> {
                    CellResult result = runner.run(cell);
                    synchronized (finished) {
                        finished.accept(result);
                    }
                    return result;
                }));
            }
            List<CellResult> results = new ArrayList<>();
            for (Future<CellResult> future : pending) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof UserError mistake) {
                throw mistake;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cells were running", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
