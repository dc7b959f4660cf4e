package dev.hopfield.continuous;

import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Patterns;

/** A bidirectional memory with its matrix written out, N x L whole numbers, and the state of both layers. */
final class PlainBidirectional {

    private final int[][] matrix;
    private final int[] key;
    private final int[] value;

    /** The layers start at the cue, and at -1 throughout. */
    PlainBidirectional(Patterns keys, Patterns values, Patterns cues, int cue) {
        matrix = new int[keys.units()][values.units()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < values.units(); j++) {
                for (int pair = 0; pair < keys.count(); pair++) {
                    matrix[i][j] += (int) (keys.value(pair, i) * values.value(pair, j));
                }
            }
        }
        key = new int[keys.units()];
        value = new int[values.units()];
        for (int i = 0; i < key.length; i++) {
            key[i] = (int) cues.value(cue, i);
        }
        for (int j = 0; j < value.length; j++) {
            value[j] = -1;
        }
    }

    /** The same with y started at x, for patterns that are their own values. */
    PlainBidirectional startedAlike() {
        System.arraycopy(key, 0, value, 0, key.length);
        return this;
    }

    /** Rounds until neither layer changes; returns how often the key changed, or most. */
    int resonate(boolean[] heldKeys, int most) {
        int changes = 0;
        boolean changing = true;
        while (changing && changes < most) {
            boolean forward = forward(new boolean[value.length]);
            boolean back = back(heldKeys);
            changing = forward || back;
            changes += back ? 1 : 0;
        }
        return changes;
    }

    /** Whether any value changed. */
    boolean forward(boolean[] held) {
        boolean changed = false;
        for (int j = 0; j < value.length; j++) {
            int field = 0;
            for (int i = 0; i < key.length; i++) {
                field += matrix[i][j] * key[i];
            }
            changed |= turned(value, j, field, held);
        }
        return changed;
    }

    private boolean back(boolean[] held) {
        boolean changed = false;
        for (int i = 0; i < key.length; i++) {
            int field = 0;
            for (int j = 0; j < value.length; j++) {
                field += matrix[i][j] * value[j];
            }
            changed |= turned(key, i, field, held);
        }
        return changed;
    }

    private static boolean turned(int[] state, int unit, int field, boolean[] held) {
        if (held[unit] || field * state[unit] >= 0) {
            return false;
        }
        state[unit] = -state[unit];
        return true;
    }

    BitPatterns key() {
        return BitPatterns.bipolar(key);
    }

    BitPatterns value() {
        return BitPatterns.bipolar(value);
    }

    /** The least of E(x, y) = -1/N x^T M y over all 2^L values y. */
    double leastEnergy() {
        int least = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << value.length; bits++) {
            int energy = 0;
            for (int i = 0; i < key.length; i++) {
                for (int j = 0; j < value.length; j++) {
                    energy -= key[i] * matrix[i][j] * ((bits >>> j & 1) == 0 ? -1 : 1);
                }
            }
            least = Math.min(least, energy);
        }
        return (double) least / key.length;
    }
}
