package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import java.util.ArrayList;
import java.util.List;

/**
 * Two-state units that go down the energy of a problem, as those of {@link ClassicModel} go down that of a memory.
 *
 * <p>A start draws a state and makes sweeps, steps of as many updates as there are units. An update reverses a unit if that lowers the
 * energy E of the problem; at a temperature T, with a probability that depends on what it costs. Costs are exact with
 * self-couplings too: they act on units of 0 and 1 as a bias of w_ii / 2, on units of -1 and +1 not at all. So E never rises, but for
 * rounding, when units are updated one at a time without noise.
 *
 * <p><strong>How a start ends.</strong> CONVERGED where the reversal of no single unit lowers E; CYCLE where a state returns under a
 * schedule whose sweeps are alike, as when all units are updated at once; SAMPLED after the window of {@code thermal} noise;
 * otherwise STEP_LIMIT. Annealing goes on at temperature 0 after its noisy sweeps, until it converges.
 *
 * <p><strong>Temperatures</strong> are numbers of units of the couplings' strength J, so that one schedule does for forms of any scale,
 * and for the penalties of a constrained problem: see {@link TemperatureUnit#COUPLINGS}. Independent random couplings begin to freeze at
 * T = J and are frozen at a tenth of it. Penalties make J larger than what tells good answers from bad, so the preset goes down to a
 * fiftieth. In {@linkplain TemperatureUnit#ENERGY units of the energy} temperatures mean what they say.
 *
 * <p><strong>The best state</strong> that was met is not the result by preset: the last one is, as in the physics. On few units, where a
 * search meets most of the low states, the best one is often lower; on many, hardly. With {@link KeptState#BEST} a start that converged,
 * but had met a lower state that is no local minimum, ends SAMPLED.
 *
 * <p>J. J. Hopfield and D. W. Tank, Biol. Cybern. 52 (1985) 141, doi:10.1007/BF00339943, use graded units for the same energies;
 * S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, Science 220 (1983) 671, doi:10.1126/science.220.4598.671, anneal two-state ones.
 *
 * @param update when each unit is updated
 * @param noise what chance has to say in it; temperatures in the temperature unit
 * @param temperatureUnit what a temperature of 1 stands for
 * @param start how states are drawn to start from
 * @param keep which state of a start is its result
 * @param maxSteps the most sweeps of a start
 */
@Component(
        name = "classic",
        summary = "two-state units that go down the energy of a problem, annealed or not",
        references =
                "S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by simulated annealing, Science 220 (1983)"
                        + " 671-680, doi:10.1126/science.220.4598.671")
public record ClassicSolver(
        @Parameter(doc = "when each unit is updated", preset = "random-order")
        UpdateSchedule update,

        @Parameter(
                doc = "what chance has to say in updates; none is plain descent",
                preset = "{type: annealing, start: 1, end: 0.02, sweeps: 200}")
        Noise noise,

        @Parameter(
                doc = "what temperatures are given in: couplings for their strength, which suits any form, or energy",
                preset = "couplings")
        TemperatureUnit temperatureUnit,

        @Parameter(
                doc = "random states to start from: activity for as many high units as in an answer, or even",
                preset = "activity")
        StartStates start,

        @Parameter(
                doc = "which state is the result: the last one, or the best that was met after a sweep",
                preset = "last")
        KeptState keep,

        @Parameter(doc = "the most sweeps of a start", preset = "1000", min = 1, unit = "sweeps")
        int maxSteps)
        implements Solver {

    private static final int PRESET_MAX_STEPS = 1000;

    /** Checks the ranges. */
    public ClassicSolver {
        InvalidParameter.unless(update.together() >= 1, "update", update, "at least 1 unit must be updated together");
        InvalidParameter.unless(maxSteps >= 1, "maxSteps", maxSteps, "make at least 1 sweep");
    }

    /**
     * All else as preset.
     *
     * @param update when each unit is updated
     * @param noise what chance has to say in it; temperatures in units of the couplings' strength
     */
    public ClassicSolver(UpdateSchedule update, Noise noise) {
        this(update, noise, TemperatureUnit.COUPLINGS, StartStates.ACTIVITY, KeptState.LAST, PRESET_MAX_STEPS);
    }

    /** The same solver with temperatures in another unit. */
    public ClassicSolver withTemperatureUnit(TemperatureUnit other) {
        return new ClassicSolver(update, noise, other, start, keep, maxSteps);
    }

    /** The same solver from other states. */
    public ClassicSolver withStart(StartStates other) {
        return new ClassicSolver(update, noise, temperatureUnit, other, keep, maxSteps);
    }

    /** The same solver with another state as its result. */
    public ClassicSolver keeping(KeptState other) {
        return new ClassicSolver(update, noise, temperatureUnit, start, other, maxSteps);
    }

    /** The same solver with another limit. */
    public ClassicSolver withMaxSteps(int other) {
        return new ClassicSolver(update, noise, temperatureUnit, start, keep, other);
    }

    @Override
    public Attempts solve(Instance instance, SolverOptions options) {
        QuadraticForm form = instance.form();
        double temperature = noise.isPresent() ? temperatureUnit.of(form, options.workers()) : 1;
        Dynamics dynamics = new Dynamics(update, new ScaledNoise(noise, temperature), 0);
        double[] selfCouplings = selfCouplings(form);
        BitPatterns.Builder finals = BitPatterns.builder(form.encoding(), options.starts(), form.units());
        int[] steps = new int[options.starts()];
        StopReason[] reasons = new StopReason[options.starts()];
        options.workers().forEach(options.starts(), number -> {
            Seed seed = options.startSeed(number);
            Search search = new Search(form, selfCouplings, drawn(instance, seed), dynamics, keep, seed);
            StopReason reason = search.run(
                    maxSteps,
                    () -> options.observer()
                            .ifPresent(observer -> observer.onStep(number, search.steps(), search::energy)));
            boolean lost = reason == StopReason.CONVERGED
                    && search.hasLeftItsResult()
                    && !new FormFields(form, selfCouplings, search.result()).areAtLocalMinimum();
            reasons[number] = lost ? StopReason.SAMPLED : reason;
            steps[number] = search.steps();
            finals.row(number, search.result(), 0);
        });
        Attempts attempts = Attempts.of(finals.build(), steps, reasons);
        return temperature > 0
                ? attempts
                : attempts.withNotes(
                        List.of("found no couplings, whose strength is the unit of temperatures: all were 0"));
    }

    /** One for each unit, or none if all are 0. */
    private static double[] selfCouplings(QuadraticForm form) {
        double[] couplings = new double[form.units()];
        boolean any = false;
        for (int unit = 0; unit < couplings.length; unit++) {
            couplings[unit] = form.coupling(unit, unit);
            any |= couplings[unit] != 0;
        }
        return any ? couplings : new double[0];
    }

    private long[] drawn(Instance instance, Seed seed) {
        RandomStream stream = seed.child("start").stream();
        double highs = start.highs(instance);
        long[] words = new long[(instance.form().units() - 1) / Long.SIZE + 1];
        for (int unit = 0; unit < instance.form().units(); unit++) {
            words[unit >>> 6] |= stream.nextDouble() < highs ? 1L << unit : 0;
        }
        return words;
    }

    /**
     * The final states, and what the starts take that are under way at the same time.
     *
     * <p>A start takes its state and fields in double precision, as much again where its energy is asked for, an order of the units, the
     * list of those that are to flip, and some packed states.
     */
    @Override
    public long estimatedBytes(long units, int starts, int workers) {
        long packedState = (units + Long.SIZE - 1) / Long.SIZE * Long.BYTES;
        long oneStart = 4 * Double.BYTES * units
                + Integer.BYTES * (units + Math.min(update.together(), units))
                + units
                + (update.sameEachSweep() ? 8 : 5) * packedState;
        long selfCouplings = Double.BYTES * units;
        return selfCouplings + starts * (packedState + Long.BYTES) + Math.min(starts, Math.max(1, workers)) * oneStart;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (update.together() > 1) {
            notes.add("updates several units at once: a step may raise the energy, and starts may go round in cycles");
        }
        boolean sampling = noise.sampling().isPresent();
        if (sampling && noise.sampling().get().end() > maxSteps) {
            notes.add("stops after max-steps, before the window of its noise ends: raise max-steps");
        }
        if (!sampling && noise.temperature(maxSteps) > 0) {
            notes.add("stops after max-steps while there is still noise, so that no start converges: raise max-steps");
        }
        return notes;
    }
}
