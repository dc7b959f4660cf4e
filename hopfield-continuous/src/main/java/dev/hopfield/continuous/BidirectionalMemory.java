package dev.hopfield.continuous;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/** Completes keys by way of the other layer. */
final class BidirectionalMemory implements EnergyMemory {

    private final Layers forth;
    private final Layers back;

    /**
     * @param layers keys, and what they call up
     */
    BidirectionalMemory(Layers layers) {
        this.forth = layers;
        this.back = layers.turned();
    }

    static BitPatterns requireBipolar(Patterns states, String what) {
        if (states.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("the " + what + " are " + states.encoding()
                    + " but a bam takes BIPOLAR states; convert them with as(Encoding.BIPOLAR)");
        }
        return (BitPatterns) states;
    }

    @Override
    public int units() {
        return forth.from().units();
    }

    Layers layers() {
        return forth;
    }

    /** The final states of both layers. */
    record Resonance(BitPatterns keys, BitPatterns values, int[] steps, StopReason[] reasons) {}

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        Resonance resonance = resonance(cues, options);
        return Recall.of(resonance.keys, resonance.steps, resonance.reasons);
    }

    Resonance resonance(Cues cues, RecallOptions options) {
        cues.requireUnits(units());
        BitPatterns starts = requireBipolar(cues.states(), "cues");
        BitPatterns.Builder keys = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units());
        BitPatterns.Builder values =
                BitPatterns.builder(Encoding.BIPOLAR, cues.count(), forth.to().units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        options.workers().forEach(cues.count(), row -> {
            Dialogue dialogue = new Dialogue(this, starts.row(row), held(cues, row, options));
            reasons[row] = dialogue.run(
                    options.maxSteps(),
                    changed -> options.observer()
                            .ifPresent(observer -> observer.onStep(
                                    new DialogueStep(options.firstRow() + row, dialogue, changed, this))));
            steps[row] = dialogue.steps();
            keys.row(row, dialogue.key(), 0);
            values.row(row, dialogue.value(), 0);
        });
        return new Resonance(keys.build(), values.build(), steps, reasons);
    }

    /** A set bit for each unit that keeps its value; without a mask, all are known. */
    private long[] held(Cues cues, int row, RecallOptions options) {
        if (!options.clampKnown()) {
            return new long[0];
        }
        long[] held = new long[(units() - 1) / Long.SIZE + 1];
        for (int unit = 0; unit < units(); unit++) {
            held[unit >>> 6] |= (cues.isKnown(row, unit) ? 1L : 0L) << unit;
        }
        return held;
    }

    double[] valueFields(long[] key) {
        return forth.fields(key);
    }

    double[] keyFields(long[] value) {
        return back.fields(value);
    }

    /** {@inheritDoc} That of keys, with the values that they call up. */
    @Override
    public double[] energy(Patterns states) {
        if (states.units() != units()) {
            throw new IllegalArgumentException("the memory has " + units() + " units but the states have "
                    + states.units() + "; give states of " + units() + " units");
        }
        BitPatterns keys = requireBipolar(states, "states");
        double[] energies = new double[states.count()];
        for (int row = 0; row < energies.length; row++) {
            energies[row] = energy(keys.row(row));
        }
        return energies;
    }

    double energy(long[] key) {
        double sum = 0;
        for (double field : valueFields(key)) {
            sum += Math.abs(field);
        }
        return -sum / units();
    }
}
