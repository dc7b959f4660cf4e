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
    public long estimatedBytes(long count, long units) {
        long scores = count * (Double.BYTES + Float.BYTES) + units * (Double.BYTES + 2L * Float.BYTES);
        return scores + RealMemory.bytesOfABlock(units);
    }
}
