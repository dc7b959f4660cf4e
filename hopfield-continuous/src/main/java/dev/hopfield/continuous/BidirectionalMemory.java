package dev.hopfield.continuous;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.SharedRows;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.continuous.BidirectionalModel.Direction;
import dev.hopfield.kernels.OverlapPlanes;
import dev.hopfield.kernels.PackedRows;
import java.util.Arrays;

/**
 * Two layers that call each other up. It answers with values, or where each pattern is its own value, with the layer that the cue
 * was given to: the units of a cue that are held are then held in the answer.
 */
final class BidirectionalMemory implements EnergyMemory {

    private final TwoLayers layers;
    private final Direction direction;

    BidirectionalMemory(TwoLayers layers, Direction direction) {
        this.layers = layers;
        this.direction = direction;
    }

    @Override
    public int units() {
        return layers.keys().units();
    }

    @Override
    public int recalledUnits() {
        return layers.values().units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        require(cues.states(), "cues");
        boolean pairs = !layers.areOne();
        BitPatterns.Builder answers = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), recalledUnits());
        BitPatterns.Builder completed = BitPatterns.builder(Encoding.BIPOLAR, pairs ? cues.count() : 0, units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        SharedRows.of(cues.count(), options.workers()).forEach((row, within) -> {
            long[] key = ((BitPatterns) cues.states()).row(row);
            long[] value = firstValue(key);
            Resonance resonance = new Resonance(layers, key, value, options, options.firstRow() + row, within);
            reasons[row] = run(resonance, held(cues, row, options));
            steps[row] = resonance.steps();
            answers.row(row, pairs || direction == Direction.FORWARD ? value : key, 0);
            if (pairs) {
                completed.row(row, key, 0);
            }
        });
        Recall recall = Recall.of(answers.build(), steps, reasons);
        return pairs ? recall.withKeys(completed.build()) : recall;
    }

    /** Of a pattern that is its own value, that of the cue; else all -1, which is what units become by themselves. */
    private long[] firstValue(long[] key) {
        return layers.areOne() ? key.clone() : new long[PackedRows.words(recalledUnits())];
    }

    private StopReason run(Resonance resonance, long[] held) {
        if (direction == Direction.BOTH) {
            return resonance.bothWays(held);
        }
        return resonance.forwardOnce(layers.areOne() ? held : new long[PackedRows.words(recalledUnits())]);
    }

    private static long[] held(Cues cues, int row, RecallOptions options) {
        long[] held = new long[PackedRows.words(cues.units())];
        if (options.clampKnown()) {
            cues.known().ifPresentOrElse(known -> known.copyRow(row, held, 0), () -> Arrays.fill(held, -1L));
        }
        return held;
    }

    /**
     * {@inheritDoc}
     *
     * @param states keys x units, BIPOLAR: of a key and the value that follows it at once, E = -1/N sum_j |(M^T x)_j|
     */
    @Override
    public double[] energy(Patterns states) {
        require(states, "states");
        double[] energies = new double[states.count()];
        OverlapPlanes planes = layers.planes();
        for (int row = 0; row < energies.length; row++) {
            energies[row] = layers.energy(((BitPatterns) states).row(row), planes, Workers.caller());
        }
        return energies;
    }

    private void require(Patterns states, String what) {
        Cues.of(states).requireUnits(units());
        BidirectionalModel.requireBipolar(states, what);
    }
}
