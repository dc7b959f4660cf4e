package dev.hopfield.testkit;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;

/**
 * A memory for metrics to be tried on: it returns the stored pattern nearest to a cue, in one step.
 *
 * <p>Its energy is minus the largest overlap, and its shares fall with the distance. Nothing depends on the order of the patterns.
 */
record SampleMemory(Patterns patterns) implements EnergyMemory, WeighingMemory {

    @Override
    public int units() {
        return patterns.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        Arrays.fill(steps, 1);
        Arrays.fill(reasons, StopReason.CONVERGED);
        int[] nearest = new int[cues.count()];
        for (int cue = 0; cue < nearest.length; cue++) {
            for (int pattern = 1; pattern < patterns.count(); pattern++) {
                boolean nearer = overlap(cues.states(), cue, pattern) > overlap(cues.states(), cue, nearest[cue]);
                nearest[cue] = nearer ? pattern : nearest[cue];
            }
        }
        return Recall.of(patterns.select(nearest), steps, reasons);
    }

    @Override
    public double[] energy(Patterns states) {
        double[] energies = new double[states.count()];
        for (int row = 0; row < energies.length; row++) {
            energies[row] = Double.POSITIVE_INFINITY;
            for (int pattern = 0; pattern < patterns.count(); pattern++) {
                energies[row] = Math.min(energies[row], -overlap(states, row, pattern));
            }
        }
        return energies;
    }

    @Override
    public RealPatterns weights(Patterns states) {
        RealPatterns.Builder shares = RealPatterns.builder(states.count(), patterns.count());
        for (int row = 0; row < states.count(); row++) {
            double[] powers = new double[patterns.count()];
            double sum = 0;
            for (int pattern = 0; pattern < powers.length; pattern++) {
                powers[pattern] = StrictMath.exp((overlap(states, row, pattern) - units()) / 4.0);
                sum += powers[pattern];
            }
            for (int pattern = 0; pattern < powers.length; pattern++) {
                shares.set(row, pattern, (float) (powers[pattern] / sum));
            }
        }
        return shares.build();
    }

    /** Of values as they are. */
    private double overlap(Patterns states, int row, int pattern) {
        double sum = 0;
        for (int unit = 0; unit < patterns.units(); unit++) {
            sum += states.value(row, unit) * patterns.value(pattern, unit);
        }
        return sum;
    }
}
