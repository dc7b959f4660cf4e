package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;

/** Patterns to be added up one by one, wherever they lie. */
record PatternRows(RealPatterns patterns) {

    int units() {
        return patterns.units();
    }

    /** Adds a multiple of one pattern, in double. */
    void add(int pattern, double weight, double[] into) {
        float[] block = patterns.block(pattern / patterns.rowsPerBlock());
        int from = patterns.offset(pattern);
        for (int unit = 0; unit < into.length; unit++) {
            into[unit] += weight * block[from + unit];
        }
    }
}
