package dev.hopfield.classic;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/** The one encoding of this family. */
final class Bipolar {

    private Bipolar() {}

    /** The states as what they are, if they are bipolar. */
    static BitPatterns require(String what, Patterns states) {
        if (states.encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("classic takes BIPOLAR " + what + " but got " + states.encoding()
                    + "; convert them with as(BIPOLAR)");
        }
        return (BitPatterns) states;
    }
}
