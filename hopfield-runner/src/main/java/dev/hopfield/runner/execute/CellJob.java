package dev.hopfield.runner.execute;

import dev.hopfield.api.execution.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Cells as an engine sees them, in batches; keeps what comes out of each. */
final class CellJob implements Job {

    private final List<Batch> batches;
    private final Crew crew;
    private final CellRunner runner;
    private final Consumer<CellResult> finished;
    private final AtomicIntegerArray begun;

    /** By number of the cell, null where it is not done; guarded by this. */
    private final CellResult[] results;

    /** By task; guarded by this. */
    private final TreeMap<Integer, Throwable> failures = new TreeMap<>();

    /** The tasks that are done; guarded by this. */
    private final BitSet done = new BitSet();

    /**
     * @param cells what is to be run
     * @param crew the threads that help each other
     * @param runner runs each
     * @param finished told of each result as it comes, one at a time; what it does not take is not done
     */
    CellJob(List<Cell> cells, Crew crew, CellRunner runner, Consumer<CellResult> finished) {
        this.batches = Batches.of(cells, crew.count());
        this.crew = crew;
        this.runner = runner;
        this.finished = finished;
        this.begun = new AtomicIntegerArray(batches.size());
        this.results = new CellResult[cells.size()];
    }

    @Override
    public int tasks() {
        return batches.size();
    }

    @Override
    public int threads() {
        return crew.count();
    }

    @Override
    public void run(int task) throws IOException, InterruptedException {
        if (task < 0 || task >= batches.size()) {
            throw new IllegalArgumentException(
                    "there is no task " + task + "; the tasks are 0 to " + (batches.size() - 1));
        }
        if (begun.getAndIncrement(task) != 0) {
            throw new IllegalStateException("task " + task + " is run a second time; run each once");
        }
        try {
            runner.run(batches.get(task), (member, result) -> keep(member.number(), result));
            end(task);
        } catch (InterruptedException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            fail(task, e);
            throw e;
        } finally {
            crew.wakeAll();
        }
    }

    private synchronized void keep(int cell, CellResult result) {
        finished.accept(result);
        results[cell] = result.withoutArrays();
    }

    private synchronized void end(int task) {
        done.set(task);
    }

    private synchronized void fail(int task, Throwable reason) {
        failures.put(task, reason);
    }

    @Override
    public void help() throws InterruptedException {
        crew.helpUntil(this::isOver);
    }

    private synchronized boolean isOver() {
        return done.cardinality() == batches.size() || !failures.isEmpty();
    }

    /** Why a task failed; of several, the one of the smallest number. */
    synchronized Optional<Throwable> failure() {
        return failures.values().stream().findFirst();
    }

    /** The tasks that are not done. */
    synchronized List<Integer> missing() {
        return IntStream.range(0, batches.size())
                .filter(task -> !done.get(task))
                .boxed()
                .toList();
    }

    /** What came out, in the order of the cells, when all are done. */
    synchronized List<CellResult> results() {
        return new ArrayList<>(Arrays.asList(results));
    }
}
