package dev.hopfield.dense;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.FloatRows;

/** Real patterns weighted by the gradient of a Lagrangian, iterated until no unit changes any more. */
final class RealMemory implements EnergyMemory {

    private final RealPatterns patterns;
    private final Lagrangian separation;
    private final double tolerance;
    private final double largestSquaredNorm;

    RealMemory(RealPatterns patterns, Lagrangian separation, double tolerance) {
        this.patterns = patterns;
        this.separation = separation;
        this.tolerance = tolerance;
        this.largestSquaredNorm = largestSquaredNorm(patterns);
    }

    private static double largestSquaredNorm(RealPatterns patterns) {
        double largest = 0;
        for (int row = 0; row < patterns.count(); row++) {
            float[] block = patterns.block(row / patterns.rowsPerBlock());
            largest = Math.max(largest, squaredNorm(block, patterns.offset(row), patterns.units()));
        }
        return largest;
    }

    private static double squaredNorm(float[] values, int offset, int units) {
        return FloatRows.dot(values, offset, values, offset, units);
    }

    @Override
    public int units() {
        return patterns.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        cues.requireUnits(units());
        EncodingRule.require(Encoding.REAL, cues.states(), "cues");
        RealPatterns.Builder states = RealPatterns.builder(cues.count(), units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        Retrieval retrieval = new Retrieval(patterns, separation);
        for (int row = 0; row < cues.count(); row++) {
            retrieval.start(((RealPatterns) cues.states()).row(row), FreeUnits.of(cues, row, options));
            Ending ending = iterate(retrieval, row, options);
            steps[row] = ending.steps();
            reasons[row] = ending.reason();
            states.row(row, retrieval.state(), 0);
        }
        return Recall.of(states.build(), steps, reasons);
    }

    private Ending iterate(Retrieval retrieval, int row, RecallOptions options) {
        observe(retrieval, row, 0, 0, options);
        for (int step = 1; step <= options.maxSteps(); step++) {
            if (!retrieval.advance()) {
                return new Ending(step - 1, StopReason.DIVERGED);
            }
            observe(retrieval, row, step, retrieval.changedSigns(), options);
            if (retrieval.largestChange() <= tolerance) {
                return new Ending(step, StopReason.CONVERGED);
            }
        }
        return new Ending(options.maxSteps(), StopReason.STEP_LIMIT);
    }

    private void observe(Retrieval retrieval, int row, int step, int changed, RecallOptions options) {
        if (options.observer().isPresent()) {
            RecallStep view = new ObservedStep(
                    options.firstRow() + row,
                    step,
                    changed,
                    () -> RealPatterns.of(retrieval.state()),
                    () -> energy(retrieval.state(), 0, new double[patterns.count()]));
            options.observer().get().onStep(view);
        }
    }

    @Override
    public double[] energy(Patterns states) {
        Cues.of(states).requireUnits(units());
        EncodingRule.require(Encoding.REAL, states, "states");
        RealPatterns real = (RealPatterns) states;
        double[] energies = new double[real.count()];
        double[] scores = new double[patterns.count()];
        for (int row = 0; row < energies.length; row++) {
            energies[row] = energy(real.block(row / real.rowsPerBlock()), real.offset(row), scores);
        }
        return energies;
    }

    private double energy(float[] states, int offset, double[] scores) {
        Retrieval.scores(patterns, states, offset, scores);
        double squaredNorm = squaredNorm(states, offset, units());
        return (squaredNorm + largestSquaredNorm) / 2 - separation.value(scores);
    }
}
