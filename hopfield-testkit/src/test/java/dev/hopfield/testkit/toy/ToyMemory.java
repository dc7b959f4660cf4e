package dev.hopfield.testkit.toy;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

/** Energy is minus the largest absolute overlap; one jump reaches its minimum. */
final class ToyMemory implements EnergyMemory {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static int[][] latest = {};

    private final int[][] own;
    private final Flaw flaw;
    private final double strength;
    private final RandomStream hidden = new Seed(7).stream();
    private final Thread home = Thread.currentThread();

    ToyMemory(BitPatterns patterns, Flaw flaw, double strength) {
        this.own = new int[patterns.count()][patterns.units()];
        for (int pattern = 0; pattern < own.length; pattern++) {
            for (int unit = 0; unit < own[pattern].length; unit++) {
                own[pattern][unit] = patterns.bit(pattern, unit) ? 1 : -1;
            }
        }
        this.flaw = flaw;
        this.strength = strength;
        if (flaw == Flaw.OVERWRITES_EARLIER_STORES) {
            latest = own;
        }
    }

    private int[][] signs() {
        return flaw == Flaw.OVERWRITES_EARLIER_STORES ? latest : own;
    }

    @Override
    public int units() {
        return own.length == 0 ? 0 : own[0].length;
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        if (flaw != Flaw.ANY_SIZE) {
            cues.requireUnits(units());
        }
        if (flaw != Flaw.ANY_ENCODING && cues.states().encoding() != Encoding.BIPOLAR) {
            throw new IllegalArgumentException("cues are " + cues.states().encoding() + "; give them as BIPOLAR");
        }
        if (flaw == Flaw.WRITES_CUES && cues.count() > 0) {
            ((BitPatterns) cues.states()).block(0)[0] ^= 1;
        }
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        int[][] ends = new int[cues.count()][];
        options.workers().forEach(cues.count(), row -> ends[row] = row(cues, row, options, steps, reasons));
        if (flaw == Flaw.CHANGED_BY_OBSERVERS && options.observer().isPresent() && cues.count() > 0) {
            ends[0][1] *= -1;
        }
        if (flaw == Flaw.DEPENDS_ON_THE_CUE_BEFORE) {
            for (int row = 1; row < cues.count(); row++) {
                ends[row][0] = ends[row - 1][0];
            }
        }
        if (flaw == Flaw.SIGN_OF_ZERO_IS_ZERO) {
            return Recall.of(reals(ends), steps, reasons);
        }
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units());
        for (int row = 0; row < cues.count(); row++) {
            ends[row][0] *= flaw == Flaw.COUNTS_WORKERS && options.workers().count() > 2 ? -1 : 1;
            for (int unit = 0; unit < units(); unit++) {
                states.set(row, unit, ends[row][unit] > 0);
            }
        }
        return Recall.of(states.build(), steps, reasons);
    }

    private RealPatterns reals(int[][] ends) {
        RealPatterns.Builder states = RealPatterns.builder(ends.length, units());
        for (int row = 0; row < ends.length; row++) {
            for (int unit = 0; unit < units(); unit++) {
                states.set(row, unit, ends[row][unit]);
            }
        }
        return states.build();
    }

    private int[] row(Cues cues, int row, RecallOptions options, int[] steps, StopReason[] reasons) {
        int[] start = state(cues.states(), row);
        int[] end =
                jump(start, options.seed().child(flaw == Flaw.FORGOTTEN_FIRST_ROW ? row : options.firstRow() + row));
        if (options.clampKnown() && flaw != Flaw.IGNORED_CLAMP) {
            for (int unit = 0; unit < end.length; unit++) {
                end[unit] = cues.isKnown(row, unit) ? start[unit] : end[unit];
            }
        }
        boolean moved = !Arrays.equals(start, end);
        steps[row] = flaw == Flaw.TOO_MANY_STEPS ? options.maxSteps() + 1 : Math.min(options.maxSteps(), moved ? 2 : 1);
        reasons[row] = moved && options.maxSteps() < 2 ? StopReason.STEP_LIMIT : StopReason.CONVERGED;
        long number = options.firstRow() + row;
        options.observer().ifPresent(observer -> {
            if (flaw != Flaw.OBSERVER_WITHOUT_START) {
                observer.onStep(new Step(number, 0, 0, start));
            }
            for (int step = 1; step <= steps[row]; step++) {
                observer.onStep(new Step(number, step, step == 1 ? changes(start, end) : 0, end));
            }
        });
        return end;
    }

    /** The signed pattern of largest absolute overlap, the first among equals. */
    private int[] jump(int[] start, Seed seed) {
        int[] end = new int[start.length];
        int best = 0;
        for (int pattern = 1; pattern < signs().length; pattern++) {
            best = Math.abs(overlap(start, pattern)) > Math.abs(overlap(start, best)) ? pattern : best;
        }
        for (int unit = 0; unit < end.length; unit++) {
            end[unit] = sign(best, unit) * (overlap(start, best) < 0 ? -1 : 1);
        }
        if (flaw == Flaw.SIGN_OF_ZERO_IS_ZERO || flaw == Flaw.SIGN_OF_ZERO_IS_DOWN) {
            vote(start, end, Math.abs(overlap(start, best)));
        }
        if (flaw == Flaw.LAST_UNIT_KEPT) {
            end[end.length - 1] = start[end.length - 1];
        }
        if (flaw == Flaw.GLOBAL_RANDOMNESS) {
            end[CALLS.incrementAndGet() % end.length] *= -1;
        }
        if (flaw == Flaw.BOUND_TO_A_THREAD && Thread.currentThread() != home) {
            end[1] *= -1;
        }
        if (flaw == Flaw.HIDDEN_RANDOMNESS) {
            end[hidden.nextInt(end.length)] *= -1;
        }
        if (flaw == Flaw.FORGOTTEN_FIRST_ROW) {
            end[seed.stream().nextInt(end.length)] *= -1;
        }
        if (flaw == Flaw.ORDERED_UNITS) {
            end[0] = 1;
        }
        return end;
    }

    /** All patterns of the largest overlap vote; where they cancel out there is a field of 0. */
    private void vote(int[] start, int[] end, int largest) {
        for (int unit = 0; unit < end.length; unit++) {
            int field = 0;
            for (int pattern = 0; pattern < signs().length; pattern++) {
                int overlap = overlap(start, pattern);
                field += Math.abs(overlap) == largest ? Integer.signum(overlap) * sign(pattern, unit) : 0;
            }
            end[unit] = field == 0 && flaw == Flaw.SIGN_OF_ZERO_IS_DOWN ? -1 : Integer.signum(field);
        }
    }

    @Override
    public double[] energy(Patterns states) {
        if (flaw != Flaw.ANY_SIZE && states.units() != units()) {
            throw new IllegalArgumentException("the memory has " + units() + " units but the states have "
                    + states.units() + "; give states of " + units() + " units");
        }
        double[] energies = new double[states.count()];
        for (int row = 0; row < energies.length; row++) {
            energies[row] = energy(state(states, row));
        }
        return energies;
    }

    private double energy(int[] state) {
        int largest = 0;
        for (int pattern = 0; pattern < signs().length; pattern++) {
            largest = Math.max(largest, Math.abs(overlap(state, pattern)));
        }
        double energy = -strength * largest + (flaw == Flaw.UNEVEN_ENERGY ? overlap(state, 0) : 0);
        return flaw == Flaw.RISING_ENERGY ? -energy : energy;
    }

    private int overlap(int[] state, int pattern) {
        int sum = 0;
        for (int unit = 0; unit < Math.min(state.length, units()); unit++) {
            sum += state[unit] * sign(pattern, unit);
        }
        return sum;
    }

    private int sign(int pattern, int unit) {
        return signs()[pattern][unit];
    }

    private int[] state(Patterns states, int row) {
        int[] state = new int[units()];
        for (int unit = 0; unit < Math.min(state.length, states.units()); unit++) {
            state[unit] = states.value(row, unit) > 0 ? 1 : -1;
        }
        return state;
    }

    private static int changes(int[] from, int[] to) {
        int changes = 0;
        for (int unit = 0; unit < from.length; unit++) {
            changes += from[unit] == to[unit] ? 0 : 1;
        }
        return changes;
    }

    private final class Step implements RecallStep {

        private final long row;
        private final int step;
        private final int changed;
        private final int[] state;

        private Step(long row, int step, int changed, int[] state) {
            this.row = row;
            this.step = step;
            this.changed = changed;
            this.state = state;
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
            return changed;
        }

        @Override
        public Patterns state() {
            return flaw == Flaw.SIGN_OF_ZERO_IS_ZERO ? reals(new int[][] {state}) : BitPatterns.bipolar(state);
        }

        @Override
        public OptionalDouble energy() {
            double shift = flaw == Flaw.HIGHER_ENERGY_SHOWN ? 1 : flaw == Flaw.LOWER_ENERGY_SHOWN ? -1 : 0;
            return OptionalDouble.of(ToyMemory.this.energy(state) + shift);
        }
    }
}
