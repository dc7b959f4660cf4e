package dev.hopfield.testkit;

import dev.hopfield.api.optimisation.SolverObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/** Remembers all steps that it is shown, by start; safe for starts that are made by several threads. */
final class SearchLog implements SolverObserver {

    private final Map<Integer, List<Entry>> starts = new TreeMap<>();

    /**
     * What was shown of one step.
     *
     * @param step its number
     * @param energy of the state after it
     */
    record Entry(int step, double energy) {}

    @Override
    public void onStep(int start, int step, DoubleSupplier energy) {
        Entry entry = new Entry(step, energy.getAsDouble());
        synchronized (starts) {
            starts.computeIfAbsent(start, number -> new ArrayList<>()).add(entry);
        }
    }

    /** The steps of each start, by its number. */
    Map<Integer, List<Entry>> starts() {
        synchronized (starts) {
            return new TreeMap<>(starts);
        }
    }
}
