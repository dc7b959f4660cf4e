package dev.hopfield.testkit.toy;

import dev.hopfield.api.component.Component;
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
import dev.hopfield.api.state.Encoding;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws a state, and makes some steps in each of which it reverses one unit after another; right but for its flaw. */
@Component(name = "toy-solver", summary = "Reverses one unit after another")
public record ToySolver(
        @Parameter(doc = "what is wrong with it", preset = "none")
        SolverFlaw flaw) implements Solver {

    private static final int STEPS = 3;
    private static final AtomicInteger HIDDEN = new AtomicInteger();

    @Override
    public Attempts solve(Instance instance, SolverOptions options) {
        QuadraticForm form = instance.form();
        require(flaw != SolverFlaw.ASKS_FOR_THE_OPTIMUM || instance.optimum().isEmpty());
        require(flaw != SolverFlaw.NEEDS_TWO_UNITS || form.units() > 1);
        require(flaw != SolverFlaw.NEEDS_COUPLINGS || form.units() == 1 || form.coupling(0, 1) != 0);
        Thread caller = Thread.currentThread();
        BitPatterns.Builder states = BitPatterns.builder(
                flaw == SolverFlaw.ALWAYS_BIPOLAR ? Encoding.BIPOLAR : form.encoding(), options.starts(), form.units());
        int[] steps = new int[options.starts()];
        StopReason[] reasons = new StopReason[options.starts()];
        options.workers().forEach(options.starts(), start -> {
            double[] state = state(form, options, start);
            state[0] =
                    flaw == SolverFlaw.BOUND_TO_A_THREAD && Thread.currentThread() != caller ? 1 - state[0] : state[0];
            for (int step = 0; step <= STEPS; step++) {
                if (step > 0) {
                    state[step % state.length] = other(form, state[step % state.length]);
                }
                show(form, state, start, step, options);
            }
            for (int unit = 0; unit < state.length; unit++) {
                states.set(start, unit, state[unit] > 0);
            }
            steps[start] = STEPS;
            reasons[start] = StopReason.COMPLETED;
        });
        return Attempts.of(states.build(), steps, reasons);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("no");
        }
    }

    private double[] state(QuadraticForm form, SolverOptions options, int start) {
        long shift = switch (flaw) {
            case HIDDEN_RANDOMNESS -> HIDDEN.incrementAndGet();
            case STARTS_DEPEND_ON_THEIR_NUMBER -> options.starts();
            case COUNTS_WORKERS -> options.workers().count();
            case CHANGED_BY_OBSERVERS -> options.observer().isPresent() ? 1 : 0;
            default -> 0;
        };
        Seed seed = options.startSeed(start).child(shift);
        RandomStream stream = seed.stream();
        double[] state = new double[form.units()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = stream.nextBoolean() ? 1 : other(form, 1);
        }
        return state;
    }

    private static double other(QuadraticForm form, double value) {
        return 2 * form.encoding().midpoint() - value;
    }

    private void show(QuadraticForm form, double[] state, int start, int step, SolverOptions options) {
        if (step == 0 && flaw == SolverFlaw.OBSERVER_WITHOUT_START) {
            return;
        }
        options.observer()
                .ifPresent(observer -> observer.onStep(start, step, () -> switch (flaw) {
                    case WRONG_ENERGY_SHOWN -> form.energy(state) + 1e-3;
                    case ENERGY_OF_ANOTHER_STATE_SHOWN -> form.energy(new double[state.length]);
                    case INFINITE_ENERGY_SHOWN -> step == 0 ? Double.POSITIVE_INFINITY : form.energy(state);
                    default -> form.energy(state);
                }));
    }

    @Override
    public long estimatedBytes(long units, int starts, int workers) {
        return switch (flaw) {
            case CONSTANT_BYTES -> 64;
            case BYTES_WITHOUT_STARTS -> 64 * units;
            case BYTES_AS_INT -> (int) units * starts * Double.BYTES;
            default -> 64 * units * starts;
        };
    }

    @Override
    public List<String> notes() {
        return flaw == SolverFlaw.BLANK_NOTE ? List.of(" ") : List.of();
    }
}
