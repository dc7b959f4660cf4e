package dev.hopfield.runner.execute;

import dev.hopfield.api.optimisation.SolverObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Traces the energies of the first starts of a solver. Each start has a builder of its own, since starts run side by side. */
final class Tracing implements SolverObserver {

    private final List<TraceBuilder> builders = new ArrayList<>();

    /**
     * @param starts how many of them are traced
     */
    Tracing(int starts) {
        for (int start = 0; start < starts; start++) {
            builders.add(new TraceBuilder());
        }
    }

    @Override
    public void onStep(int start, int step, DoubleSupplier energy) {
        if (start < builders.size()) {
            builders.get(start).add(step, energy.getAsDouble());
        }
    }

    /** The traces of all starts of which anything was told. */
    List<Trace> traces() {
        List<Trace> traces = new ArrayList<>();
        for (int start = 0; start < builders.size(); start++) {
            Trace trace = builders.get(start).trace(start);
            if (trace.length() > 0) {
                traces.add(trace);
            }
        }
        return traces;
    }
}
