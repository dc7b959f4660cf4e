package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Updates of all units at once, by weighted sums of patterns. */
record RealDynamics(RealParts parts) implements Dynamics {

    @Override
    public Encoding encoding() {
        return Encoding.REAL;
    }

    @Override
    public Memory store(Patterns patterns) {
        return memory(patterns);
    }

    private RealMemory memory(Patterns patterns) {
        RealNetwork network = RealNetwork.of((RealPatterns) patterns, parts);
        RealKernels kernels = Kernels.active().real();
        return whyNoEnergy().isPresent()
                ? new RealMemory(network, kernels)
                : new DescendingRealMemory(network, kernels);
    }

    @Override
    public Memory store(Patterns keys, Patterns values) {
        return new RealPairs(
                memory(keys), (RealPatterns) values, Kernels.active().real());
    }

    @Override
    public Optional<String> whyNoEnergy() {
        return parts.whyNoEnergy();
    }

    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (whyNoEnergy().isEmpty()) {
            traits.add(Trait.ENERGY_DESCENDS);
        }
        if (parts.storesFixedPoints()) {
            traits.add(Trait.STORES_FIXED_POINTS);
        }
        return traits;
    }

    @Override
    public long storedBytes(long count, long units) {
        long inFloat = FloatScores.bytes(parts.similarity(), count);
        return parts.similarity() instanceof Cosine ? count * Double.BYTES + inFloat : inFloat;
    }

    @Override
    public long recallBytes(long count, long units, long cues) {
        boolean alone = !FloatPaths.wantsPanels(parts, units);
        long lanes = StateBlocks.mostLanes(
                units, cues, alone, Kernels.active().real().panel());
        long candidates = 2 * FloatPaths.candidateBytes(parts, count, units);
        return Retrieval.bytes(count, units)
                + RealMemory.bytesOfABlock(Math.min(lanes, cues), lanes, units, candidates);
    }

    @Override
    public long sharedBytes(long count, long units, int workers) {
        return SegmentedStep.waitingBytes(count, units, workers);
    }
}
