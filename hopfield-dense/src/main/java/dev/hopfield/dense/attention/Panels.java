package dev.hopfield.dense.attention;

import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;

/** States side by side, each unit of all of them in a row. */
final class Panels {

    private Panels() {}

    /**
     * Adds the same to all states.
     *
     * @param row what is added, if anything
     * @param first its unit that goes with the first of the panel
     * @param panel units x width, from index 0 on
     */
    static void add(Optional<RealPatterns> row, int first, float[] panel, int units, int width) {
        if (row.isPresent()) {
            float[] added = row.get().block(0);
            for (int unit = 0; unit < units; unit++) {
                for (int lane = 0; lane < width; lane++) {
                    panel[unit * width + lane] += added[first + unit];
                }
            }
        }
    }
}
