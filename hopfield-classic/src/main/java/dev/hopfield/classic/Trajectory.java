package dev.hopfield.classic;

import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import java.util.Arrays;

/**
 * The state of one cue on its way, sweep by sweep, with its local fields.
 *
 * <p>An update takes a group of units, compares all of them with their fields, then flips those that oppose them: s_i
 * becomes sign(h_i), and a zero field keeps the state. With groups of one unit this is asynchronous dynamics, with one
 * group of all units synchronous dynamics.
 */
final class Trajectory {

    private final int units;
    private final long[] words;
    private final long[] held;
    private final LocalFields fields;
    private final SweepOrder order;
    private final int[] opposing;
    private final Workers workers;
    private long[] before;
    private long[] earlier;
    private int[] sweep = new int[0];
    private int steps;
    private int changedUnits;
    private boolean flipped;

    /**
     * @param units the number of units
     * @param words the packed state to start from; owned from now on
     * @param held a set bit for each unit that is never flipped
     * @param fields the fields of that state
     * @param order the orders of the sweeps
     * @param together size of the groups, from 1 to the number of units
     * @param workers who may share the work on the fields
     */
    Trajectory(
            int units, long[] words, long[] held, LocalFields fields, SweepOrder order, int together, Workers workers) {
        this.units = units;
        this.words = words;
        this.held = held;
        this.fields = fields;
        this.order = order;
        this.opposing = new int[together];
        this.workers = workers;
        this.before = words.clone();
        this.earlier = words.clone();
    }

    /** Updates every unit once. */
    void sweep() {
        long[] oldest = earlier;
        earlier = before;
        before = oldest;
        System.arraycopy(words, 0, before, 0, words.length);
        flipped = false;
        sweep = order.next();
        fields.follow(sweep, workers);
        for (int from = 0; from < sweep.length; from += opposing.length) {
            update(from, Math.min(opposing.length, sweep.length - from));
        }
        steps++;
        changedUnits = differences();
    }

    private void update(int from, int size) {
        int flips = 0;
        for (int k = from; k < from + size; k++) {
            if (opposes(sweep[k])) {
                opposing[flips++] = sweep[k];
            }
        }
        flipped |= flips > 0;
        for (int k = 0; k < flips; k++) {
            int unit = opposing[k];
            fields.flip(unit);
            words[unit >>> 6] ^= 1L << unit;
        }
    }

    private boolean opposes(int unit) {
        if ((held[unit >>> 6] >>> unit & 1) != 0) {
            return false;
        }
        double field = fields.field(unit);
        return (words[unit >>> 6] >>> unit & 1) != 0 ? field < 0 : field > 0;
    }

    private int differences() {
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            count += Long.bitCount(words[word] ^ before[word]);
        }
        return count;
    }

    /** The packed state; not to be written to. */
    long[] words() {
        return words;
    }

    /** The number of sweeps done. */
    int steps() {
        return steps;
    }

    /** How many units the last sweep changed; 0 before the first. */
    int changedUnits() {
        return changedUnits;
    }

    /** Whether no unit opposes its field: none of the last sweep did, nor does one that the sweep left out. */
    boolean isAtFixedPoint() {
        if (flipped) {
            return false;
        }
        boolean[] compared = new boolean[units];
        for (int unit : sweep) {
            compared[unit] = true;
        }
        for (int unit = 0; unit < units; unit++) {
            if (!compared[unit] && opposes(unit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the state is that of two sweeps ago. */
    boolean hasReturned() {
        return steps >= 2 && Arrays.equals(words, earlier);
    }
}
