package dev.hopfield.runner.execute;

import dev.hopfield.api.memory.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Runs a few cells of an experiment for real, one at a time, to learn how long the others will take: those of the least, a middle
 * and the greatest need first, then ever more in between, and all again while there is time, because a process that has just begun
 * is slow. Nothing is kept of what comes out.
 */
final class Rehearsal {

    private static final int PASSES = 3;
    /** How often the first cell is run, if it is a small part of the time, so that the others do not pay for the beginning. */
    private static final int WARM_UPS = 4;

    private static final int SMALL_PART = 20;
    /** A cell is run again only if there is so many times the time that it took before. */
    private static final int CAUTION = 2;

    private static final long NANOS_PER_MILLI = 1_000_000;
    /** For a row that is about to look at the time. */
    private static final long PATIENCE_MILLIS = 100;

    private final List<Cell> order;
    private final HeapBudget budget;
    private final long end;
    private final Samples samples = new Samples();

    private Rehearsal(List<Cell> order, HeapBudget budget, long end) {
        this.order = order;
        this.budget = budget;
        this.end = end;
    }

    /**
     * Runs cells until the time is over. What cannot be cut short then is left behind, on a thread that ends with the process.
     *
     * @param cells all cells of a run
     * @param budget what is asked for memory
     * @param nanos how much time there is
     * @throws IOException if patterns or a problem cannot be read
     * @throws dev.hopfield.runner.UserError if they cannot be made
     */
    static Samples of(List<Cell> cells, HeapBudget budget, long nanos) throws IOException {
        Rehearsal rehearsal = new Rehearsal(order(cells), budget, System.nanoTime() + nanos);
        Optional<Throwable> failure = rehearsal.performed(nanos);
        if (failure.isPresent()) {
            if (failure.get() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (failure.get() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(failure.get());
        }
        return rehearsal.samples;
    }

    private Optional<Throwable> performed(long nanos) {
        List<Throwable> failures = new ArrayList<>();
        Thread stage = new Thread(
                () -> {
                    try {
                        perform();
                    } catch (InterruptedException e) {
                        // Nobody waits any more.
                        Thread.currentThread().interrupt();
                    } catch (IOException | RuntimeException | Error e) {
                        failures.add(e);
                    }
                },
                "calibration");
        stage.setDaemon(true);
        stage.start();
        try {
            stage.join(nanos / NANOS_PER_MILLI + PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stage.isAlive()) {
            samples.close();
            stage.interrupt();
            return Optional.empty();
        }
        return failures.stream().findFirst();
    }

    private void perform() throws IOException, InterruptedException {
        Map<Cell, Long> took = new IdentityHashMap<>();
        for (int pass = 0; pass < PASSES; pass++) {
            for (Cell cell : order) {
                int times = pass == 0 && cell == order.get(0) ? WARM_UPS : 1;
                for (int time = 0; time < times; time++) {
                    long left = end - System.nanoTime();
                    long expected = took.getOrDefault(cell, 0L);
                    // The very first begins whatever the time is, so that there is something to tell.
                    if (!took.isEmpty()
                            && left
                                    <= Math.max(
                                            NANOS_PER_MILLI, time > 0 ? expected * SMALL_PART : expected * CAUTION)) {
                        break;
                    }
                    took.put(cell, run(cell, Math.max(NANOS_PER_MILLI, left)));
                }
            }
        }
    }

    private long run(Cell cell, long left) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Map<String, Long> rows = new LinkedHashMap<>();
        samples.begin(cell);
        RowObserver observer = new RowObserver() {
            @Override
            public void took(String label, long nanos) {
                rows.put(label, nanos);
                samples.took(label);
            }
        };
        CellResult result = new CellRunner(
                        budget, Workers.caller(), TimeLimit.ofCalibration(left), new Saving(), observer)
                .run(cell);
        long all = System.nanoTime() - start;
        samples.end(result, rows, all);
        return all;
    }

    /** One cell of each grid point: those of the least, a middle and the greatest need, then halves of what is between. */
    private static List<Cell> order(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(PointCells.of(cells));
        Map<Cell, Long> needs = new IdentityHashMap<>();
        sorted.forEach(cell ->
                needs.put(cell, Contest.foreseen(cell, 1).map(CellNeed::bytes).orElse(0L)));
        sorted.sort(Comparator.comparing(needs::get));
        return spread(sorted.size()).stream().map(sorted::get).toList();
    }

    /** All numbers below a count: 0, a middle one, the last, then those in between, halving every gap in turn. */
    static List<Integer> spread(int count) {
        List<Integer> order = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int number = 0; number < count; number++) {
            left.add(number);
        }
        for (int number : new int[] {0, count / 2, count - 1}) {
            if (left.remove(number)) {
                order.add(number);
            }
        }
        for (int parts = 4; !left.isEmpty(); parts *= 2) {
            for (int part = 1; part < parts; part += 2) {
                int number = (int) ((long) count * part / parts);
                if (left.remove(number)) {
                    order.add(number);
                }
            }
        }
        return order;
    }
}
