package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;

/** Updates of all units at once. */
record RealDynamics(Lagrangian separation, double tolerance) implements Dynamics {

    @Override
    public Encoding encoding() {
        return Encoding.REAL;
    }

    @Override
    public Memory store(Patterns patterns) {
        return new RealMemory(
                (RealPatterns) patterns, separation, tolerance, Kernels.active().real());
    }

    @Override
    public long storedBytes(long count, long units) {
        return 0;
    }

    @Override
    public long recallBytes(long count, long units) {
        long scores = count * (Double.BYTES + Float.BYTES) + units * (Double.BYTES + 2L * Float.BYTES);
        return scores + RealMemory.bytesOfABlock(units);
    }

    @Override
    public long sharedBytes(long count, long units, int workers) {
        return SegmentedMeans.waitingBytes(count, units, workers);
    }
}
