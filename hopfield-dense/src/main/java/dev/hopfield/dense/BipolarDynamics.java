package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.kernels.UnitMajorBits;

/** Updates of one unit at a time. */
record BipolarDynamics(InteractionFunction function) implements Dynamics {

    @Override
    public Encoding encoding() {
        return Encoding.BIPOLAR;
    }

    @Override
    public Memory store(Patterns patterns) {
        return new BipolarMemory((BitPatterns) patterns, function);
    }

    @Override
    public long storedBytes(long count, long units) {
        return UnitMajorBits.bytes(count, units) + units * (Double.BYTES + Integer.BYTES);
    }

    @Override
    public long recallBytes(long count, long units) {
        return count * (Integer.BYTES + 2L * Double.BYTES) + units * 2L * Integer.BYTES;
    }

    @Override
    public long sharedBytes(long count, long units, int workers) {
        return 0;
    }
}
