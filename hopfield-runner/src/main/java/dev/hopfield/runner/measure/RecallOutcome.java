package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.OptionalDouble;

/** A recall with its final states decoded into the terms of the pattern source. */
public final class RecallOutcome implements Outcome {

    private final Stored stored;
    private final Cues cues;
    private final Recall recall;
    private final Energies energies;
    private final DecodedStates decoded;
    private final Seed seed;
    private final Probing probing;

    /** How the memory is asked again. */
    @FunctionalInterface
    public interface Probing {

        /**
         * Asks.
         *
         * @param probes in the encoding of the pattern source
         * @param draws the source of all randomness of the dynamics
         * @return what came of it
         */
        Outcome ask(Cues probes, Seed draws);
    }

    /**
     * @param stored the memory that was asked, and what it stored
     * @param cues the cues, made from the first patterns unless they are probes
     * @param recall what it answered
     * @param energies of the final states
     * @param seed the source of all randomness in measuring
     * @param probing how the memory is asked again
     */
    public RecallOutcome(Stored stored, Cues cues, Recall recall, Energies energies, Seed seed, Probing probing) {
        this.stored = stored;
        this.cues = cues;
        this.recall = recall;
        this.energies = energies;
        this.seed = seed;
        this.probing = probing;
        this.decoded = stored.patterns() instanceof BitPatterns bits
                ? new DecodedBits(bits, recall.states(), stored.reading())
                : new DecodedReals((RealPatterns) stored.patterns(), recall.states());
    }

    @Override
    public Patterns patterns() {
        return stored.patterns();
    }

    @Override
    public Patterns stored() {
        return stored.given();
    }

    @Override
    public Cues cues() {
        return cues;
    }

    @Override
    public Memory memory() {
        return stored.memory();
    }

    @Override
    public Recall recall() {
        return recall;
    }

    @Override
    public Seed seed() {
        return seed;
    }

    @Override
    public Outcome asking(Cues probes, Seed draws) {
        return probing.ask(probes, draws);
    }

    @Override
    public Outcome averaged() {
        if (recall.averages().isEmpty()) {
            return this;
        }
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        for (int cue = 0; cue < steps.length; cue++) {
            steps[cue] = recall.steps(cue);
            reasons[cue] = recall.stopReason(cue);
        }
        Recall means = Recall.of(recall.averages().get(), steps, reasons);
        return new RecallOutcome(stored, cues, means, energies, seed, probing);
    }

    @Override
    public float decoded(int cue, int unit) {
        return decoded.value(cue, unit);
    }

    @Override
    public double overlap(int cue, int pattern) {
        return decoded.overlap(cue, pattern);
    }

    @Override
    public double[] overlaps(int cue) {
        return decoded.overlaps(cue);
    }

    @Override
    public OptionalDouble energy(int cue) {
        return energies.of(cue);
    }
}
