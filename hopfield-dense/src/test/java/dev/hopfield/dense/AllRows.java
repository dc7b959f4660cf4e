package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;

/** States as one row-major array. */
final class AllRows {

    private AllRows() {}

    static float[] of(RealPatterns states) {
        float[] all = new float[states.count() * states.units()];
        for (int row = 0; row < states.count(); row++) {
            System.arraycopy(states.row(row), 0, all, row * states.units(), states.units());
        }
        return all;
    }
}
