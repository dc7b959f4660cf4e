package dev.hopfield.learning;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import java.util.List;

/** Checks what rules are given to learn from. */
final class LearnablePatterns {

    private LearnablePatterns() {}

    /**
     * @param rule its name
     * @param accepted the encodings that it takes, the preferred one first
     * @throws IllegalArgumentException if there is no pattern, or another encoding
     */
    static void require(String rule, Patterns patterns, List<Encoding> accepted) {
        if (patterns.count() == 0) {
            throw new IllegalArgumentException(rule + " got no patterns; learn at least 1");
        }
        if (!accepted.contains(patterns.encoding())) {
            throw new IllegalArgumentException(rule + " learns from " + accepted + " patterns but got "
                    + patterns.encoding() + "; convert them with as(" + accepted.get(0) + ")");
        }
    }

    /**
     * Of rules that learn from -1 and +1 only.
     *
     * @param rule its name
     * @throws IllegalArgumentException if there is no pattern, or another encoding
     */
    static BitPatterns bipolar(String rule, Patterns patterns) {
        return bits(rule, patterns, Encoding.BIPOLAR);
    }

    /** Of rules that learn from one encoding of bits only. */
    static BitPatterns bits(String rule, Patterns patterns, Encoding accepted) {
        require(rule, patterns, List.of(accepted));
        return (BitPatterns) patterns;
    }
}
