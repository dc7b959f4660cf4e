package dev.hopfield.benchmarks.peers;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;

/** The network of 1982 as textbooks write it: a matrix of floats, one unit after another in random order. */
final class PlainHopfield {

    private static final int MOST_SWEEPS = 100;

    private final float[] couplings;
    private final int units;

    /**
     * A network.
     *
     * @param couplings units x units, row-major
     * @param units N
     */
    PlainHopfield(float[] couplings, int units) {
        this.couplings = couplings;
        this.units = units;
    }

    Settled recall(BitPatterns cues) {
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units);
        long sweeps = 0;
        for (int cue = 0; cue < cues.count(); cue++) {
            float[] state = new float[units];
            for (int unit = 0; unit < units; unit++) {
                state[unit] = cues.value(cue, unit);
            }
            sweeps += settle(state, new Seed(cue).stream());
            for (int unit = 0; unit < units; unit++) {
                states.set(cue, unit, state[unit] > 0);
            }
        }
        return new Settled(states.build(), sweeps);
    }

    private int settle(float[] state, RandomStream random) {
        for (int sweep = 1; sweep <= MOST_SWEEPS; sweep++) {
            boolean changed = false;
            for (int unit : random.permutation(units)) {
                float field = field(state, unit);
                float next = field > 0 ? 1 : field < 0 ? -1 : state[unit];
                changed |= next != state[unit];
                state[unit] = next;
            }
            if (!changed) {
                return sweep;
            }
        }
        return MOST_SWEEPS;
    }

    private float field(float[] state, int unit) {
        float field = 0;
        for (int other = 0; other < units; other++) {
            field += couplings[unit * units + other] * state[other];
        }
        return field;
    }
}
