package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;
import java.util.OptionalDouble;

/** A recall with its final states decoded into the terms of the targets. */
public final class RecallOutcome implements Outcome {

    private final Stored stored;
    private final Cues cues;
    private final Recall recall;
    private final Energies energies;
    private final Optional<Averaging> averaging;
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

    /** How the patterns are counted that are averaged in final states. */
    @FunctionalInterface
    public interface Averaging {

        /**
         * Counts.
         *
         * @param from the first cue
         * @param to the cue after the last
         * @return the effective number for each cue
         */
        double[] effectiveNumbers(int from, int to);
    }

    /**
     * @param stored the memory that was asked, and what it stored
     * @param cues the cues, made from the first patterns unless they are probes
     * @param recall what it answered
     * @param energies of the final states
     * @param averaging how many patterns are averaged in them; empty where the memory does not tell
     * @param seed the source of all randomness in measuring
     * @param probing how the memory is asked again
     */
    public RecallOutcome(
            Stored stored,
            Cues cues,
            Recall recall,
            Energies energies,
            Optional<Averaging> averaging,
            Seed seed,
            Probing probing) {
        this.stored = stored;
        this.cues = cues;
        this.recall = recall;
        this.energies = energies;
        this.averaging = averaging;
        this.seed = seed;
        this.probing = probing;
        this.decoded = stored.targets() instanceof BitPatterns bits
                ? new DecodedBits(bits, recall.states(), stored.reading())
                : new DecodedReals((RealPatterns) stored.targets(), recall.states());
    }

    @Override
    public Patterns patterns() {
        return stored.patterns();
    }

    @Override
    public Patterns targets() {
        return stored.targets();
    }

    @Override
    public boolean storesPairs() {
        return stored.values().isPresent();
    }

    @Override
    public Encoding reading() {
        Encoding states = recall.states().encoding();
        return states.isBits() ? states : stored.reading();
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
        // Shares are those in a state, and an average over time is none.
        return new RecallOutcome(stored, cues, means, energies, Optional.empty(), seed, probing);
    }

    @Override
    public float decoded(int cue, int unit) {
        return decoded.value(cue, unit);
    }

    @Override
    public double overlap(int cue, int target) {
        return decoded.overlap(cue, target);
    }

    @Override
    public double[] overlaps(int cue) {
        return decoded.overlaps(cue);
    }

    @Override
    public OptionalDouble energy(int cue) {
        return energies.of(cue);
    }

    @Override
    public Optional<double[]> participation(int from, int to) {
        return averaging.map(counted -> counted.effectiveNumbers(from, to));
    }
}
