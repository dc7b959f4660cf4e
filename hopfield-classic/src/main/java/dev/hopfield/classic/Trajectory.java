package dev.hopfield.classic;

import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;

/**
 * The state of one cue on its way, sweep by sweep, with its local fields.
 *
 * <p>An update takes a group of units, decides about all of them by their fields, then flips those that are to be. Without noise
 * these are the units that oppose their fields: s_i becomes sign(h_i), and a zero field keeps the state. With groups of one
 * unit this is asynchronous dynamics, with one group of all units synchronous dynamics.
 */
final class Trajectory {

    private final int units;
    private final long[] words;
    private final long[] held;
    private final UnitFields fields;
    private final SweepOrder order;
    private final Noise noise;
    private final RandomStream chance;
    private final int[] reversed;
    private final Workers workers;
    private final long[] before;
    private int[] sweep = new int[0];
    private double temperature;
    private int steps;
    private int changedUnits;
    private int quietSweeps;

    /**
     * @param units the number of units
     * @param words the packed state to start from; owned from now on
     * @param held a set bit for each unit that is never flipped
     * @param fields the fields of that state
     * @param order the orders of the sweeps
     * @param together size of the groups, from 1 to the number of units
     * @param noise what chance has to say
     * @param chance where it is drawn from
     * @param workers who may share the work on the fields
     */
    Trajectory(
            int units,
            long[] words,
            long[] held,
            UnitFields fields,
            SweepOrder order,
            int together,
            Noise noise,
            RandomStream chance,
            Workers workers) {
        this.units = units;
        this.words = words;
        this.held = held;
        this.fields = fields;
        this.order = order;
        this.noise = noise;
        this.chance = chance;
        this.reversed = new int[together];
        this.workers = workers;
        this.before = words.clone();
    }

    /** Updates as many units as there are, each once unless the order says otherwise. */
    void sweep() {
        System.arraycopy(words, 0, before, 0, words.length);
        sweep = order.next();
        temperature = noise.temperature(steps + 1);
        fields.begin(words, sweep, workers);
        boolean flipped = false;
        for (int from = 0; from < sweep.length; from += reversed.length) {
            flipped |= update(from, Math.min(reversed.length, sweep.length - from));
        }
        quietSweeps = flipped || temperature > 0 ? 0 : quietSweeps + 1;
        steps++;
        changedUnits = differences();
    }

    private boolean update(int from, int size) {
        int flips = 0;
        for (int k = from; k < from + size; k++) {
            if (isReversed(sweep[k])) {
                reversed[flips++] = sweep[k];
            }
        }
        for (int k = 0; k < flips; k++) {
            int unit = reversed[k];
            fields.flip(unit);
            words[unit >>> 6] ^= 1L << unit;
        }
        return flips > 0;
    }

    private boolean isReversed(int unit) {
        if ((held[unit >>> 6] >>> unit & 1) != 0) {
            return false;
        }
        double field = fields.at(unit);
        double support = (words[unit >>> 6] >>> unit & 1) != 0 ? field : -field;
        return temperature == 0
                ? support < 0
                : chance.nextDouble() < noise.acceptance(fields.costOfField() * support, temperature);
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

    /** Whether the last sweep was made by chance. */
    boolean isNoisy() {
        return temperature > 0;
    }

    /**
     * Whether no unit opposes its field, now and for ever: none of the last sweep did, nor does one that the sweep left
     * out, and fields that come later come from the same state. Fields that carry roundings are summed anew before that is said.
     */
    boolean isAtFixedPoint() {
        if (quietSweeps <= fields.memory()) {
            return false;
        }
        boolean[] compared = new boolean[units];
        if (!fields.renew()) {
            for (int unit : sweep) {
                compared[unit] = true;
            }
        }
        for (int unit = 0; unit < units; unit++) {
            if (!compared[unit] && isReversed(unit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what comes next depends on more than the state. */
    boolean hasPast() {
        return fields.memory() > 0;
    }
}
