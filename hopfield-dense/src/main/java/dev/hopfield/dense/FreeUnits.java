package dev.hopfield.dense;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.Cues;
import java.util.stream.IntStream;

/** Which units recall may change. */
final class FreeUnits {

    private FreeUnits() {}

    /** The units of a cue that are not clamped, in ascending order. */
    static int[] of(Cues cues, int row, RecallOptions options) {
        return IntStream.range(0, cues.units())
                .filter(unit -> !options.clampKnown() || !cues.isKnown(row, unit))
                .toArray();
    }
}
