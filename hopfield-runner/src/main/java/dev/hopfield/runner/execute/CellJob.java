package dev.hopfield.runner.execute;

import dev.hopfield.api.execution.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The cells of a run, as its engine sees them; keeps what comes out of each. */
final class CellJob implements Job {

    private final List<Cell> cells;
    private final Crew crew;
    private final CellRunner runner;
    private final Consumer<CellResult> finished;
    private final AtomicIntegerArray begun;

    /** Null where a cell is not done; guarded by this. */
    private final CellResult[] results;

    /** By cell; guarded by this. */
    private final TreeMap<Integer, Throwable> failures = new TreeMap<>();

    /** How many cells are not done; guarded by this. */
    private int left;

    /**
     * @param cells what is to be run
     * @param crew the threads that help each other
     * @param runner runs each
     * @param finished told of each result as it comes, one at a time; what it does not take is not done
     */
    CellJob(List<Cell> cells, Crew crew, CellRunner runner, Consumer<CellResult> finished) {
        this.cells = List.copyOf(cells);
        this.crew = crew;
        this.runner = runner;
        this.finished = finished;
        this.begun = new AtomicIntegerArray(cells.size());
        this.results = new CellResult[cells.size()];
        this.left = cells.size();
    }

    @Override
    public int cells() {
        return cells.size();
    }

    @Override
    public int threads() {
        return crew.count();
    }

    @Override
    public void run(int cell) throws IOException, InterruptedException {
        if (cell < 0 || cell >= cells.size()) {
            throw new IllegalArgumentException(
                    "there is no cell " + cell + "; the cells are 0 to " + (cells.size() - 1));
        }
        if (begun.getAndIncrement(cell) != 0) {
            throw new IllegalStateException("cell " + cell + " is run a second time; run each once");
        }
        try {
            keep(cell, runner.run(cells.get(cell)));
        } catch (InterruptedException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            fail(cell, e);
            throw e;
        } finally {
            crew.wakeAll();
        }
    }

    private synchronized void keep(int cell, CellResult result) {
        finished.accept(result);
        results[cell] = result;
        left--;
    }

    private synchronized void fail(int cell, Throwable reason) {
        failures.put(cell, reason);
    }

    @Override
    public void help() throws InterruptedException {
        crew.helpUntil(this::isOver);
    }

    private synchronized boolean isOver() {
        return left == 0 || !failures.isEmpty();
    }

    /** Why a cell failed; of several, the one of the smallest number. */
    synchronized Optional<Throwable> failure() {
        return failures.values().stream().findFirst();
    }

    /** The numbers of the cells that are not done. */
    synchronized List<Integer> missing() {
        return IntStream.range(0, results.length)
                .filter(cell -> results[cell] == null)
                .boxed()
                .toList();
    }

    /** What came out, in the order of the cells, when all are done. */
    synchronized List<CellResult> results() {
        return new ArrayList<>(Arrays.asList(results));
    }
}
