package dev.hopfield.runner.measure;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;

/** States read as bits. Units exactly between the two readings are kept apart: they agree with nothing. */
final class DecodedBits implements DecodedStates {

    private final BitPatterns patterns;
    private final BitPatterns high;
    private final BitPatterns undecided;

    DecodedBits(BitPatterns patterns, Patterns states, Encoding reading) {
        this.patterns = patterns;
        this.high = (BitPatterns) states.as(states.encoding().isBits() ? states.encoding() : reading);
        BitPatterns.Builder ties = BitPatterns.builder(Encoding.BINARY, states.count(), states.units());
        if (states.encoding() == Encoding.REAL) {
            for (int row = 0; row < states.count(); row++) {
                for (int unit = 0; unit < states.units(); unit++) {
                    ties.set(row, unit, states.value(row, unit) == reading.midpoint());
                }
            }
        }
        this.undecided = ties.build();
    }

    @Override
    public float value(int cue, int unit) {
        return undecided.bit(cue, unit) ? 0f : high.bit(cue, unit) ? 1f : -1f;
    }

    @Override
    public double overlap(int cue, int pattern) {
        long[] state = high.block(cue / high.rowsPerBlock());
        long[] ties = undecided.block(cue / undecided.rowsPerBlock());
        long[] stored = patterns.block(pattern / patterns.rowsPerBlock());
        int stateOffset = high.offset(cue);
        int storedOffset = patterns.offset(pattern);
        int wrong = 0;
        int neither = 0;
        for (int word = 0; word < patterns.wordsPerRow(); word++) {
            long tied = ties[stateOffset + word];
            wrong += Long.bitCount((state[stateOffset + word] ^ stored[storedOffset + word]) & ~tied);
            neither += Long.bitCount(tied);
        }
        return (patterns.units() - neither - 2.0 * wrong) / patterns.units();
    }
}
