package dev.hopfield.runner.measure;

import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/** States compared with real patterns as they are; bits stand for the numbers that they are read as. */
final class DecodedReals implements DecodedStates {

    private final Patterns patterns;
    private final Patterns states;

    DecodedReals(Patterns patterns, Patterns states) {
        this.patterns = patterns;
        this.states = states.as(Encoding.REAL);
    }

    @Override
    public float value(int cue, int unit) {
        return states.value(cue, unit);
    }

    @Override
    public double overlap(int cue, int pattern) {
        double product = 0;
        double stateSquare = 0;
        double patternSquare = 0;
        for (int unit = 0; unit < patterns.units(); unit++) {
            double state = states.value(cue, unit);
            double stored = patterns.value(pattern, unit);
            product += state * stored;
            stateSquare += state * state;
            patternSquare += stored * stored;
        }
        double norms = Math.sqrt(stateSquare) * Math.sqrt(patternSquare);
        return norms == 0 ? 0 : Math.max(-1, Math.min(1, product / norms));
    }
}
