package org.example.kanerva;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The repeated reading of one cue: what is read is where to read next. Also what an observer sees of it. */
final class Reading implements RecallStep {

    private final SparseDistributedMemory memory;
    private final RecallOptions options;
    private final Encoding encoding;
    private final long row;
    private final long[] state;

    /** A set bit for each unit that keeps its value. */
    private final long[] held;

    private final int[] sums;

    /** An earlier state: when it returns, the way goes round. */
    private final long[] landmark;

    private int step;
    private int changedUnits;

    /**
     * @param memory what is read
     * @param cues a batch of packed states
     * @param cue the row of the batch to begin with
     * @param options limit, observer and number of the row; whether known units are held
     */
    Reading(SparseDistributedMemory memory, Cues cues, int cue, RecallOptions options) {
        this.memory = memory;
        this.options = options;
        this.encoding = cues.states().encoding();
        this.row = options.firstRow() + cue;
        this.state = ((BitPatterns) cues.states()).row(cue);
        this.held = held(cues, cue);
        this.sums = new int[cues.units()];
        this.landmark = state.clone();
    }

    private long[] held(Cues cues, int cue) {
        if (options.clampKnown() && cues.known().isPresent()) {
            return cues.known().get().row(cue);
        }
        // Without a mask all units are known.
        long[] held = new long[state.length];
        Arrays.fill(held, options.clampKnown() ? -1L : 0L);
        return held;
    }

    /** Reads until nothing changes, a state returns, or the limit is reached; says which. */
    StopReason repeat() {
        show();
        while (step < options.maxSteps()) {
            readOnce();
            show();
            if (changedUnits == 0) {
                return StopReason.CONVERGED;
            }
            if (Arrays.equals(state, landmark)) {
                return StopReason.CYCLE;
            }
            moveLandmark();
        }
        return StopReason.STEP_LIMIT;
    }

    private void show() {
        options.observer().ifPresent(observer -> observer.onStep(this));
    }

    /** A sum of 0 is no answer: the unit keeps its value. */
    private void readOnce() {
        memory.read(state, sums);
        step++;
        changedUnits = 0;
        for (int word = 0; word < state.length; word++) {
            long opposed = opposed(word) & ~held[word];
            state[word] ^= opposed;
            changedUnits += Long.bitCount(opposed);
        }
    }

    /** A set bit for each unit of one word whose sum speaks for its other value. */
    private long opposed(int word) {
        int first = word * Long.SIZE;
        int end = Math.min(first + Long.SIZE, sums.length);
        long opposed = 0;
        for (int unit = first; unit < end; unit++) {
            boolean high = (state[word] >>> unit & 1) != 0;
            if (high ? sums[unit] < 0 : sums[unit] > 0) {
                opposed |= 1L << unit;
            }
        }
        return opposed;
    }

    /**
     * At steps 2, 4, 8, ..., so that a cycle of any length is found (R. P. Brent, BIT 20 (1980) 176,
     * doi:10.1007/BF01933190), one of two states at once.
     */
    private void moveLandmark() {
        if (step > 1 && Integer.bitCount(step) == 1) {
            System.arraycopy(state, 0, landmark, 0, state.length);
        }
    }

    /** The packed state as it is now; not to be written to. */
    long[] words() {
        return state;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public int changedUnits() {
        return changedUnits;
    }

    @Override
    public BitPatterns state() {
        return BitPatterns.builder(encoding, 1, sums.length).row(0, state, 0).build();
    }

    @Override
    public OptionalDouble energy() {
        return OptionalDouble.empty();
    }

    /** What one takes: three packed states and the sums. */
    static long bytes(long units) {
        return 3 * HardLocations.bytes(1, units) + Integer.BYTES * units;
    }
}
