package dev.hopfield.runner.execute;

import com.sun.management.OperatingSystemMXBean;
import dev.hopfield.api.component.Component;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Has an engine run cells, and sees to it that all are. */
public final class Execution {

    private final Engine engine;
    private final int threads;
    private final Crew crew;
    private final HeapBudget budget;
    private final TimeLimit limit;
    private final Saving saving = new Saving();
    private final RowObserver observer;

    /**
     * @param engine what runs the cells
     * @param threads how many threads of this process may work at the same time, at least 1
     */
    public Execution(Engine engine, int threads) {
        this(engine, threads, TimeLimit.NONE);
    }

    /**
     * @param engine what runs the cells
     * @param threads how many threads of this process may work at the same time, at least 1
     * @param limit how long each that is compared may take in a cell
     */
    public Execution(Engine engine, int threads, TimeLimit limit) {
        this(engine, threads, limit, (label, failure) -> {});
    }

    /**
     * @param engine what runs the cells
     * @param threads how many threads of this process may work at the same time, at least 1
     * @param limit how long each that is compared may take in a cell
     * @param failed told of what a model or solver threw, with its label; by several threads
     */
    public Execution(Engine engine, int threads, TimeLimit limit, BiConsumer<String, Throwable> failed) {
        this.engine = engine;
        this.limit = limit;
        this.observer = new RowObserver() {
            @Override
            public void failed(String label, Throwable reason) {
                failed.accept(label, reason);
            }
        };
        this.threads = threads;
        this.crew = new Crew(threads);
        this.budget = new HeapBudget(Runtime.getRuntime().maxMemory(), machine(), crew);
    }

    /** The memory of the machine, or what a container leaves of it, in bytes; beyond all needs where it is not told. */
    private static long machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    /**
     * Tells what memory cells will need, before anything is drawn or written.
     *
     * @param cells what may be run
     * @return the need, and why it cannot be met, if it cannot
     */
    public Forecast forecast(List<Cell> cells) {
        return new Foresight(budget, threads).of(cells);
    }

    /**
     * Tells what a run will be, without running it, but for a few of its cells, if there is time for that.
     *
     * @param cells what may be run, at least one
     * @param calibration how long cells may be run to estimate the time of all; empty for no estimate
     * @return what can be told
     * @throws UserError if patterns, cues or a problem of those few cannot be made
     * @throws IOException if their patterns or problem cannot be read
     */
    public Outlook outlook(List<Cell> cells, Optional<TimeLimit> calibration) throws IOException {
        List<Batch> batches = Batches.of(cells, threads);
        List<Cell> points = PointCells.of(cells);
        Optional<Forecast.Refusal> refusal = forecast(cells).refusal();
        Optional<Outlook.Duration> time = Optional.empty();
        if (calibration.isPresent() && refusal.isEmpty()) {
            Samples samples = Rehearsal.of(points, budget, calibration.get().nanos());
            int processors = Runtime.getRuntime().availableProcessors();
            time = new Prospect(batches, points.size(), Math.min(threads, processors)).of(samples);
        }
        long rows = cells.stream()
                .mapToLong(cell -> cell.point().experiment().labels().size())
                .sum();
        return new Outlook(cells.size(), rows, Outlook.memories(batches), demand(points), refusal, time);
    }

    private Optional<Outlook.Demand> demand(List<Cell> points) {
        Optional<Outlook.Demand> most = Optional.empty();
        for (Cell cell : points) {
            Optional<CellNeed> need = Contest.foreseen(cell, threads);
            if (need.isPresent()
                    && need.get().bytes() > most.map(Outlook.Demand::bytes).orElse(-1L)) {
                long bytes = need.get().bytes();
                int sideBySide = (int) Math.min(threads, budget.sideBySide(bytes));
                most = Optional.of(new Outlook.Demand(cell, need.get().label(), bytes, budget.heap(), sideBySide));
            }
        }
        return most;
    }

    /**
     * Runs cells. Those that draw the same run one after another, and what they draw and store is made once, where there is
     * memory to keep it; no result depends on that.
     *
     * @param cells what to run; they do not depend on each other
     * @param finished told of each result as it comes, one at a time, in any order; if it throws a {@link UserError}, the
     *     other cells are given up
     * @return the results in the order of the cells
     * @throws UserError if a cell can never fit into memory, patterns, cues or a problem cannot be made, or the engine
     *     does not do what an engine must
     * @throws IOException if patterns or a problem cannot be read; the other cells are given up
     */
    public List<CellResult> run(List<Cell> cells, Consumer<CellResult> finished) throws IOException {
        CellJob job = new CellJob(cells, crew, new CellRunner(budget, crew, limit, saving, observer), finished);
        Optional<Throwable> own = failure(job);
        if (job.failure().isPresent()) {
            throw rethrown(job.failure().get());
        }
        if (own.isPresent()) {
            throw new UserError(
                    ExitCode.INTERNAL,
                    "the engine '" + name() + "' failed: " + FailureText.reason(own.get()) + System.lineSeparator()
                            + "  run without --engine, and report it to those who made the engine");
        }
        List<Integer> missing = job.missing();
        if (!missing.isEmpty()) {
            throw new UserError(
                    ExitCode.INTERNAL,
                    "the engine '" + name() + "' left out " + missing.size() + " of " + job.tasks()
                            + " tasks, the first of them task " + missing.get(0) + System.lineSeparator()
                            + "  run without --engine, and report it to those who made the engine");
        }
        return job.results();
    }

    /** What was saved so far, in all runs, by storing once what several cells ask. */
    public Saving saving() {
        return saving;
    }

    /** What the engine threw, be it from a task or its own. */
    private Optional<Throwable> failure(CellJob job) {
        try {
            engine.run(job);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cells were running", e);
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(e);
        }
    }

    private static IllegalStateException rethrown(Throwable reason) throws IOException {
        if (reason instanceof IOException unreadable) {
            throw unreadable;
        }
        if (reason instanceof UserError mistake) {
            throw mistake;
        }
        return new IllegalStateException(reason);
    }

    private String name() {
        Component component = engine.getClass().getAnnotation(Component.class);
        return component == null ? engine.getClass().getName() : component.name();
    }
}
