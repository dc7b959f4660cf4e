package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;
import java.util.OptionalDouble;

/** A recall with its final states decoded into the terms of the pattern source. */
public final class RecallOutcome implements Outcome {

    private final Patterns patterns;
    private final Cues cues;
    private final Memory memory;
    private final Recall recall;
    private final Optional<double[]> energies;
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
     * @param patterns all stored patterns, in the encoding of the source
     * @param cues the cues, made from the first patterns
     * @param memory the memory that was asked
     * @param recall what it answered
     * @param energies energy of each final state; empty if the dynamics descends none
     * @param reading how the model's states are to be read where the patterns are bits
     * @param seed the source of all randomness in measuring
     * @param probing how the memory is asked again
     */
    public RecallOutcome(
            Patterns patterns,
            Cues cues,
            Memory memory,
            Recall recall,
            Optional<double[]> energies,
            Encoding reading,
            Seed seed,
            Probing probing) {
        this.patterns = patterns;
        this.cues = cues;
        this.memory = memory;
        this.recall = recall;
        this.energies = energies;
        this.seed = seed;
        this.probing = probing;
        this.decoded = patterns instanceof BitPatterns bits
                ? new DecodedBits(bits, recall.states(), reading)
                : new DecodedReals((RealPatterns) patterns, recall.states());
    }

    @Override
    public Patterns patterns() {
        return patterns;
    }

    @Override
    public Cues cues() {
        return cues;
    }

    @Override
    public Memory memory() {
        return memory;
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
        return energies.isPresent() ? OptionalDouble.of(energies.get()[cue]) : OptionalDouble.empty();
    }
}
