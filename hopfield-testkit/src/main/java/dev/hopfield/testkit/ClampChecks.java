package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Patterns;
import java.util.Optional;

/** What clamping must do to the known units of cues. */
final class ClampChecks {

    /** Ten roundings of a value of 1 to float: room to write it through another scale, and back. */
    private static final double TOLERANCE = 1e-6;

    private final Memory memory;
    private final RecallOptions options;
    private final String circumstances;

    ClampChecks(Memory memory, RecallOptions options, String circumstances) {
        this.memory = memory;
        this.options = options;
        this.circumstances = circumstances;
    }

    /** States that are bits must hold the bits of the cues, real states their values. */
    void knownUnitsAreHeld(Cues cues) {
        Patterns end = memory.recall(cues, options.withClampKnown(true)).states();
        Optional<String> difference = end.encoding().isBits()
                ? Difference.decodedWhereKnown(end, cues)
                : Difference.withinWhereKnown(end, cues, TOLERANCE);
        assertThat(difference)
                .as("with RecallOptions.clampKnown a known unit must keep its value %s", circumstances)
                .isEmpty();
    }
}
