package dev.hopfield.dense;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.kernels.UnitMajorBits;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Bipolar patterns under an interaction function. Sweeps in random order, or of all units at once, flip what lowers the energy. */
final class BipolarMemory implements EnergyMemory {

    private final BitPatterns patterns;
    private final InteractionFunction function;
    private final Update update;
    private final UnitMajorBits bits;
    private final DifferenceTable differences;

    BipolarMemory(BitPatterns patterns, InteractionFunction function, Update update) {
        this.patterns = patterns;
        this.function = function;
        this.update = update;
        this.bits = new UnitMajorBits(patterns.count(), patterns.units(), patterns::copyRow);
        this.differences = new DifferenceTable(function, patterns.units());
    }

    @Override
    public int units() {
        return patterns.units();
    }

    @Override
    public Recall recall(Cues cues, RecallOptions options) {
        require(cues.states(), "cues");
        BitPatterns.Builder states = BitPatterns.builder(Encoding.BIPOLAR, cues.count(), units());
        int[] steps = new int[cues.count()];
        StopReason[] reasons = new StopReason[cues.count()];
        Queue<EnergyDescent> idle = new ConcurrentLinkedQueue<>();
        options.workers().forEach(cues.count(), row -> {
            EnergyDescent waiting = idle.poll();
            EnergyDescent descent = waiting == null ? descent() : waiting;
            descent.start((BitPatterns) cues.states(), row);
            int[] free = FreeUnits.of(cues, row, options);
            Ending ending = update instanceof Synchronous
                    ? leap(descent, free, row, options)
                    : descend(descent, free, row, options);
            steps[row] = ending.steps();
            reasons[row] = ending.reason();
            states.row(row, descent.state(), 0);
            idle.add(descent);
        });
        return Recall.of(states.build(), steps, reasons);
    }

    void require(Patterns states, String what) {
        Cues.of(states).requireUnits(units());
        EncodingRule.require(Encoding.BIPOLAR, states, what);
    }

    /** How many steps recall is to make, if that is given. */
    Optional<Integer> plannedSteps() {
        return update instanceof Synchronous synchronous ? synchronous.steps() : Optional.empty();
    }

    /** A state that follows, unit by unit, the energy of this memory. */
    EnergyDescent descent() {
        return new EnergyDescent(patterns, bits, differences);
    }

    /** Flips only lower the energy, so no state comes back and there are no cycles to look for. */
    private Ending descend(EnergyDescent descent, int[] order, int row, RecallOptions options) {
        RandomStream random = options.rowSeed(row).stream();
        observe(descent, row, 0, 0, options);
        for (int step = 1; step <= options.maxSteps(); step++) {
            random.shuffle(order);
            int flips = sweep(descent, order);
            observe(descent, row, step, flips, options);
            if (flips == 0) {
                return new Ending(step, StopReason.CONVERGED);
            }
        }
        return new Ending(options.maxSteps(), StopReason.STEP_LIMIT);
    }

    /** Cycles are found as by R. P. Brent (BIT 20, 1980): a state is kept as a mark for twice as many steps each time. */
    private Ending leap(EnergyDescent descent, int[] free, int row, RecallOptions options) {
        int planned = plannedSteps().orElse(Integer.MAX_VALUE);
        boolean untilRest = plannedSteps().isEmpty();
        long[] mark = descent.state().clone();
        int nextMark = 1;
        observe(descent, row, 0, 0, options);
        for (int step = 1; step <= options.maxSteps(); step++) {
            int flips = flipTogether(descent, free);
            observe(descent, row, step, flips, options);
            if (step == planned) {
                return new Ending(step, StopReason.COMPLETED);
            }
            if (untilRest && flips == 0) {
                return new Ending(step, StopReason.CONVERGED);
            }
            if (untilRest && Arrays.equals(mark, descent.state())) {
                return new Ending(step, StopReason.CYCLE);
            }
            if (step == nextMark) {
                mark = descent.state().clone();
                nextMark = Math.multiplyExact(nextMark, 2);
            }
        }
        return new Ending(options.maxSteps(), StopReason.STEP_LIMIT);
    }

    private static int flipTogether(EnergyDescent descent, int[] free) {
        int[] flips = Arrays.stream(free).filter(descent::descendsByFlipping).toArray();
        for (int unit : flips) {
            descent.flip(unit);
        }
        return flips.length;
    }

    private static int sweep(EnergyDescent descent, int[] order) {
        int flips = 0;
        for (int unit : order) {
            if (descent.descendsByFlipping(unit)) {
                descent.flip(unit);
                flips++;
            }
        }
        return flips;
    }

    private void observe(EnergyDescent descent, int row, int step, int flips, RecallOptions options) {
        if (options.observer().isPresent()) {
            RecallStep view = new ObservedStep(
                    options.firstRow() + row,
                    step,
                    flips,
                    () -> BitPatterns.builder(Encoding.BIPOLAR, 1, units())
                            .row(0, descent.state(), 0)
                            .build(),
                    () -> shownEnergy(descent));
            options.observer().get().onStep(view);
        }
    }

    /** An energy that steps may raise is none to follow. */
    private OptionalDouble shownEnergy(EnergyDescent descent) {
        return update instanceof Synchronous
                ? OptionalDouble.empty()
                : OptionalDouble.of(function.energy(descent.overlaps(), units()));
    }

    @Override
    public double[] energy(Patterns states) {
        require(states, "states");
        BitPatterns packed = (BitPatterns) states;
        double[] energies = new double[packed.count()];
        int[] overlaps = new int[patterns.count()];
        for (int row = 0; row < energies.length; row++) {
            long[] block = packed.block(row / packed.rowsPerBlock());
            EnergyDescent.overlaps(patterns, block, packed.offset(row), overlaps);
            energies[row] = function.energy(overlaps, units());
        }
        return energies;
    }
}
