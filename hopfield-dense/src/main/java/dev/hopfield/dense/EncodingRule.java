package dev.hopfield.dense;

import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/** The rule that states come in the encoding of the update: nothing is converted unasked. */
final class EncodingRule {

    private EncodingRule() {}

    static void require(Encoding expected, Patterns states, String what) {
        if (states.encoding() != expected) {
            throw new IllegalArgumentException(expected + " states are wanted but the " + what + " are "
                    + states.encoding() + "; convert them with as(Encoding." + expected + ")");
        }
    }
}
