package dev.hopfield.dense;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

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
    public long estimatedBytes(long count, long units) {
        long unitMajorPatterns = (count + Long.SIZE - 1) / Long.SIZE * units * Long.BYTES;
        long table = units * (Double.BYTES + Integer.BYTES);
        long recall = count * (Integer.BYTES + 2L * Double.BYTES) + units * 2L * Integer.BYTES;
        return unitMajorPatterns + table + recall;
    }
}
