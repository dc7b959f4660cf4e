package dev.hopfield.runner.execute;

import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.GridPoint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a rehearsal has measured, of each grid point the last time that it was run. One thread writes, another ends it. */
final class Samples {

    /**
     * A row that was run.
     *
     * @param point where
     * @param label of the model or solver
     * @param storeNanos of storing
     * @param askNanos of all else: recalling or solving, and measuring
     * @param isWhole whether it came to its end; else its time is a part of what it takes
     */
    record Sample(GridPoint point, String label, double storeNanos, double askNanos, boolean isWhole) {}

    private final Map<GridPoint, Map<String, Sample>> rows = new IdentityHashMap<>();
    private final Map<GridPoint, Double> draws = new IdentityHashMap<>();
    private final Map<GridPoint, Double> firstTimes = new IdentityHashMap<>();
    private final Map<GridPoint, Double> lastTimes = new IdentityHashMap<>();
    private final TreeMap<String, String> failures = new TreeMap<>();

    private boolean closed;
    private Cell running;
    private List<String> pending = List.of();
    private long since;

    synchronized void begin(Cell cell) {
        running = cell;
        pending = new ArrayList<>(cell.point().experiment().labels());
        since = System.nanoTime();
    }

    synchronized void took(String label) {
        pending.remove(label);
        since = System.nanoTime();
    }

    synchronized void end(CellResult result, Map<String, Long> rowNanos, long all) {
        if (closed) {
            return;
        }
        GridPoint point = result.cell().point();
        Map<String, Sample> here = rows.computeIfAbsent(point, unseen -> new LinkedHashMap<>());
        long sum = 0;
        for (RowResult row : result.rows()) {
            long took = rowNanos.getOrDefault(row.label(), 0L);
            sum += took;
            boolean whole = !row.error().contains("took longer than what is left to calibrate");
            // Of a failure the parts are not told.
            long store = isStored(point.experiment()) && row.error().isEmpty()
                    ? row.nanos().get(0)
                    : 0;
            Sample sample = whole
                    ? new Sample(point, row.label(), store, took - store, true)
                    : cutOff(point, row.label(), took);
            // What came to its end before is known better than what was cut off now.
            here.merge(row.label(), sample, (before, now) -> now.isWhole() || !before.isWhole() ? now : before);
            if (whole && !row.error().isEmpty()) {
                failures.putIfAbsent(row.label(), row.error());
            }
        }
        draws.put(point, (double) Math.max(0, all - sum));
        firstTimes.putIfAbsent(point, (double) all);
        lastTimes.put(point, (double) all);
        running = null;
    }

    private static boolean isStored(Experiment experiment) {
        return experiment.match(recall -> true, search -> false);
    }

    /** A part of a row, taken for storing where there is any, since less is stored than asked: a bound from below. */
    private static Sample cutOff(GridPoint point, String label, double nanos) {
        return isStored(point.experiment())
                ? new Sample(point, label, nanos, 0, false)
                : new Sample(point, label, 0, nanos, false);
    }

    /** Ends it. A row that is under way has taken its time up to now, and more. */
    synchronized void close() {
        closed = true;
        if (running != null && !pending.isEmpty()) {
            GridPoint point = running.point();
            String label = pending.get(0);
            rows.computeIfAbsent(point, unseen -> new LinkedHashMap<>())
                    .putIfAbsent(label, cutOff(point, label, System.nanoTime() - since));
        }
    }

    /** All samples of one model or solver. */
    synchronized List<Sample> of(String label) {
        return rows.values().stream()
                .filter(here -> here.containsKey(label))
                .map(here -> here.get(label))
                .toList();
    }

    /** How many grid points were run, if only in part. */
    synchronized int points() {
        return rows.size();
    }

    /** The time of drawing patterns and cues, or a problem, in ns: the mean of what was measured. */
    synchronized double drawNanos() {
        return draws.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** How much longer the first run of all cells took than the last, in ns: what every process pays at its beginning. */
    synchronized double warmUpNanos() {
        return firstTimes.keySet().stream()
                .mapToDouble(point -> Math.max(0, firstTimes.get(point) - lastTimes.get(point)))
                .sum();
    }

    /** The first error of each model or solver that failed. */
    synchronized Map<String, String> failures() {
        return new LinkedHashMap<>(failures);
    }
}
