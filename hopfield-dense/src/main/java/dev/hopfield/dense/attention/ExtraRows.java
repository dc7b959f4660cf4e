package dev.hopfield.dense.attention;

import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;

/**
 * Projected rows that a layer adds to what is stored.
 *
 * @param trained comes first, one row
 * @param zero whether a row of zeros follows
 */
record ExtraRows(Optional<RealPatterns> trained, boolean zero) {

    int count() {
        return (trained.isPresent() ? 1 : 0) + (zero ? 1 : 0);
    }

    /** Writes one of them. */
    void write(int row, float[] into, int offset, int units) {
        if (row == 0 && trained.isPresent()) {
            System.arraycopy(trained.get().block(0), 0, into, offset, units);
        } else {
            Arrays.fill(into, offset, offset + units, 0);
        }
    }
}
