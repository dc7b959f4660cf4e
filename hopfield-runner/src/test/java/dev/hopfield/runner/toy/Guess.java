package dev.hopfield.runner.toy;

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
import dev.hopfield.api.state.BitPatterns;
import java.util.Arrays;
import java.util.List;

/** Guesses at random, and keeps a guess that is better than all before; each guess is a step. */
@Component(name = "guess", summary = "guesses at random")
public record Guess(
        @Parameter(doc = "how often it guesses", preset = "5", min = 0)
        int steps) implements Solver {

    /** Checks the number of guesses. */
    public Guess {
        InvalidParameter.unless(steps >= 0, "steps", steps, "give at least 0");
    }

    @Override
    public Attempts solve(Instance instance, SolverOptions options) {
        QuadraticForm form = instance.form();
        double[][] best = new double[options.starts()][];
        options.workers().forEach(options.starts(), start -> best[start] = guessed(form, start, options));
        BitPatterns.Builder states = BitPatterns.builder(form.encoding(), options.starts(), form.units());
        for (int start = 0; start < best.length; start++) {
            for (int unit = 0; unit < form.units(); unit++) {
                states.set(start, unit, best[start][unit] > 0);
            }
        }
        int[] made = new int[options.starts()];
        Arrays.fill(made, steps);
        StopReason[] reasons = new StopReason[options.starts()];
        Arrays.fill(reasons, StopReason.COMPLETED);
        return Attempts.of(states.build(), made, reasons).withNotes(List.of("guessed and never looked"));
    }

    private double[] guessed(QuadraticForm form, int start, SolverOptions options) {
        RandomStream random = options.startSeed(start).stream();
        double[] best = guess(form, random);
        tell(form, start, 0, best, options);
        for (int step = 1; step <= steps; step++) {
            double[] guess = guess(form, random);
            best = form.energy(guess) < form.energy(best) ? guess : best;
            tell(form, start, step, best, options);
        }
        return best;
    }

    private static void tell(QuadraticForm form, int start, int step, double[] state, SolverOptions options) {
        options.observer().ifPresent(observer -> observer.onStep(start, step, () -> form.energy(state)));
    }

    private static double[] guess(QuadraticForm form, RandomStream random) {
        double[] state = new double[form.units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = random.nextBoolean() ? 1 : 0;
        }
        return state;
    }

    @Override
    public long estimatedBytes(long units, int starts, int workers) {
        return Double.BYTES * units * starts;
    }

    @Override
    public List<String> notes() {
        return List.of("follows nothing: it guesses");
    }
}
