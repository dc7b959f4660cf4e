package dev.hopfield.testkit;

import dev.hopfield.api.memory.RecallObserver;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.state.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Remembers all steps that it is shown, by row; safe for rows that are recalled by several threads. */
final class StepLog implements RecallObserver {

    private final Map<Long, List<Entry>> rows = new TreeMap<>();

    /**
     * What was shown of one step.
     *
     * @param step its number
     * @param changedUnits how many units were said to have changed
     * @param state the state, 1 x units
     * @param energy its energy, where there is one
     */
    record Entry(int step, int changedUnits, Patterns state, OptionalDouble energy) {}

    @Override
    public void onStep(RecallStep step) {
        Entry entry = new Entry(step.step(), step.changedUnits(), Samples.copied(step.state()), step.energy());
        synchronized (rows) {
            rows.computeIfAbsent(step.row(), row -> new ArrayList<>()).add(entry);
        }
    }

    /** The steps of each row, by row number. */
    Map<Long, List<Entry>> rows() {
        synchronized (rows) {
            return new TreeMap<>(rows);
        }
    }
}
