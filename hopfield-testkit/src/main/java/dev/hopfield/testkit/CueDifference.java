package dev.hopfield.testkit;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import java.util.Optional;

/** Says in words where two batches of cues part, in their values or in what is known of them. */
final class CueDifference {

    private CueDifference() {}

    static Optional<String> exact(Cues actual, Cues expected) {
        return Difference.exact(actual.states(), expected.states())
                .or(() -> Difference.exact(known(actual), known(expected)).map(told -> "in what is known, " + told));
    }

    /** The first cues of a batch. */
    static Cues first(Cues cues, int count) {
        return Cues.of(cues.states().first(count), (BitPatterns) known(cues).first(count));
    }

    private static BitPatterns known(Cues cues) {
        BitPatterns.Builder known = BitPatterns.builder(Encoding.BINARY, cues.count(), cues.units());
        for (int row = 0; row < cues.count(); row++) {
            for (int unit = 0; unit < cues.units(); unit++) {
                known.set(row, unit, cues.isKnown(row, unit));
            }
        }
        return known.build();
    }
}
