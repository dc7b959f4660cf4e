package dev.hopfield.learning;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;

/** Patterns for rules that learn from -1 and +1 only, and their rows as numbers. */
final class BipolarPatterns {

    private BipolarPatterns() {}

    /**
     * @param rule what the rule is called
     * @throws IllegalArgumentException if there is no pattern, or they are not bipolar
     */
    static BitPatterns require(String rule, Patterns patterns) {
        LearnablePatterns.require(rule, patterns, List.of(Encoding.BIPOLAR));
        return (BitPatterns) patterns;
    }

    /** One pattern as numbers. */
    static float[] row(BitPatterns patterns, int row) {
        float[] values = new float[patterns.units()];
        StateRows.read(patterns, row, values);
        return values;
    }
}
