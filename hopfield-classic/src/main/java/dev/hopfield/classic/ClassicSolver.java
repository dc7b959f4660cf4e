package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.SharedRows;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.optimisation.Attempts;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.api.optimisation.SolverObserver;
import dev.hopfield.api.optimisation.SolverOptions;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import java.util.List;
import java.util.Optional;

/**
 * Two-state units that follow the fields of a problem, with noise that is taken away, or with none.
 *
 * <p>A start is a random state, in which each unit has its higher value with the activity of an answer. Units are updated as those of the
 * classic model are, and a step is a sweep. Without noise a start goes down to the nearest state in which no single reversal
 * lowers the energy, and is CONVERGED there; annealing lets it pass over barriers first. Self-couplings act as what they are: a constant for
 * units of -1 and +1, a bias of w_ii / 2 for units of 0 and 1.
 *
 * <p>The answer is the state in which a start ends, not the best one that it passed through: after annealing that is a local minimum.
 *
 * <p>S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, Science 220 (1983) 671, doi:10.1126/science.220.4598.671.
 *
 * @param update when each unit is updated
 * @param noise what chance has to say in it
 * @param temperatures what the temperatures of the noise are measured in
 * @param maxSteps the most sweeps of a start, at least 1
 */
@Component(
        name = "classic",
        summary = "two-state units that follow the fields of a problem, annealed or straight down",
        references = {
            "J. J. Hopfield, Neural networks and physical systems with emergent collective computational abilities, PNAS 79"
                    + " (1982) 2554-2558, doi:10.1073/pnas.79.8.2554",
            "S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by simulated annealing, Science 220 (1983) 671-680,"
                    + " doi:10.1126/science.220.4598.671"
        })
public record ClassicSolver(
        @Parameter(doc = "when each unit is updated", preset = "random-order")
        UpdateSchedule update,

        @Parameter(
                doc = "what chance has to say in updates; none goes straight down",
                preset = "{type: annealing, start: 1, end: 0.005, sweeps: 500}")
        Noise noise,

        @Parameter(
                doc =
                        "what temperatures are measured in: typical-field, the root mean square of what other units add to a field,"
                                + " or energy",
                preset = "typical-field")
        TemperatureUnit temperatures,

        @Parameter(doc = "the most sweeps of a start", preset = "1000", min = 1, unit = "sweeps")
        int maxSteps)
        implements Solver {

    private static final int PRESET_STEPS = 1000;

    /** Checks the ranges. */
    public ClassicSolver {
        InvalidParameter.unless(update.together() >= 1, "update", update, "at least 1 unit must be updated together");
        InvalidParameter.unless(maxSteps >= 1, "maxSteps", maxSteps, "allow at least 1 sweep");
    }

    /**
     * Units in random order, temperatures in typical fields, and the preset limit on sweeps.
     *
     * @param noise what chance has to say in updates
     */
    public ClassicSolver(Noise noise) {
        this(new RandomOrderUpdate(), noise, TemperatureUnit.TYPICAL_FIELD, PRESET_STEPS);
    }

    /** The same solver with another order of updates. */
    public ClassicSolver withUpdate(UpdateSchedule other) {
        return new ClassicSolver(other, noise, temperatures, maxSteps);
    }

    /** The same solver with temperatures in another unit. */
    public ClassicSolver withTemperatures(TemperatureUnit other) {
        return new ClassicSolver(update, noise, other, maxSteps);
    }

    /** The same solver with another limit on sweeps. */
    public ClassicSolver withMaxSteps(int other) {
        return new ClassicSolver(update, noise, temperatures, other);
    }

    @Override
    public Attempts solve(Instance instance, SolverOptions options) {
        QuadraticForm form = instance.form();
        Noise scaled = noise.isPresent() ? new ScaledNoise(noise, temperatures.in(form)) : noise;
        Dynamics dynamics = new Dynamics(update, scaled, 0);
        BitPatterns.Builder states = BitPatterns.builder(form.encoding(), options.starts(), form.units());
        int[] steps = new int[options.starts()];
        StopReason[] reasons = new StopReason[options.starts()];
        SharedRows.of(options.starts(), options.workers()).forEach((start, within) -> {
            Seed seed = options.startSeed(start);
            long[] words = drawn(instance.activity(), form.units(), seed.child("start"));
            FormFields fields = new FormFields(form, words);
            Trajectory trajectory = trajectory(form, words, fields, dynamics, seed);
            reasons[start] = new Journey(dynamics, trajectory, Optional.empty())
                    .run(
                            maxSteps,
                            () -> options.observer().ifPresent(observer -> show(observer, start, trajectory, fields)));
            steps[start] = trajectory.steps();
            states.row(start, trajectory.words(), 0);
        });
        return Attempts.of(states.build(), steps, reasons);
    }

    private static void show(SolverObserver observer, int start, Trajectory trajectory, FormFields fields) {
        observer.onStep(start, trajectory.steps(), fields::energy);
    }

    private static long[] drawn(double activity, int units, Seed seed) {
        RandomStream random = seed.stream();
        long[] words = new long[(units - 1) / Long.SIZE + 1];
        for (int unit = 0; unit < units; unit++) {
            words[unit >>> 6] |= (random.nextDouble() < activity ? 1L : 0L) << unit;
        }
        return words;
    }

    private static Trajectory trajectory(
            QuadraticForm form, long[] words, FormFields fields, Dynamics dynamics, Seed seed) {
        double scale = UnitValues.of(form.encoding()).scale();
        return new Trajectory(
                form.units(),
                words,
                new long[words.length],
                new UnitFields(fields, Optional.empty(), scale, new double[0]),
                dynamics.update().order(form.units(), seed.child("order")),
                Math.min(dynamics.update().together(), form.units()),
                dynamics.noise(),
                seed.child("noise").stream(),
                Workers.caller());
    }

    @Override
    public long estimatedBytes(long units, int starts, int workers) {
        long underWay = Math.max(1, Math.min(starts, workers));
        long order = Integer.BYTES * units;
        return underWay * units * (FormFields.bytesPerUnit() + 1)
                + underWay * order
                + (long) starts * (units / Byte.SIZE + Long.BYTES);
    }

    @Override
    public List<String> notes() {
        return update.together() == 1
                ? List.of()
                : List.of("updates several units at once, so that its energy may rise");
    }
}
