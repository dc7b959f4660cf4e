package dev.hopfield.runner.execute;

import com.sun.management.OperatingSystemMXBean;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs cells on threads of this process.
 *
 * <p>Threads that have no cell to run, or wait for memory, help the others with theirs. So a single large recall uses
 * all threads too, and there are never more than were asked for.
 */
public final class LocalEngine implements Engine {

    private final int threads;
    private final Crew crew;
    private final HeapBudget budget;
    private final CellRunner runner;

    /**
     * @param threads how many threads there are, at least 1
     */
    public LocalEngine(int threads) {
        this.threads = threads;
        this.crew = new Crew(threads);
        this.budget = new HeapBudget(Runtime.getRuntime().maxMemory(), machine(), crew);
        this.runner = new CellRunner(budget, crew);
    }

    /** The memory of the machine, or what a container leaves of it, in bytes; beyond all needs where it is not told. */
    private static long machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    @Override
    public Forecast forecast(List<Cell> cells) {
        return new Foresight(budget, threads).of(cells);
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
            for (int thread = 0; thread < threads; thread++) {
                pool.submit(this::helpUntilShutdown);
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

    private Void helpUntilShutdown() throws InterruptedException {
        crew.helpUntil(() -> false);
        return null;
    }
}
