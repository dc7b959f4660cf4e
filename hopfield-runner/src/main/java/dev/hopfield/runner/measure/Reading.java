package dev.hopfield.runner.measure;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.state.Encoding;

/** How the numbers that a model answers with are to be read. */
final class Reading {

    private Reading() {}

    /** BIPOLAR or BINARY if they stand for bits, else REAL. */
    static Encoding of(Outcome outcome) {
        Encoding states = outcome.recall().states().encoding();
        if (states.isBits()) {
            return states;
        }
        Encoding stored = outcome.stored().encoding();
        return stored.isBits() ? stored : outcome.patterns().encoding();
    }
}
