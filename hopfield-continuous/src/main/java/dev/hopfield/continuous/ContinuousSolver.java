package dev.hopfield.continuous;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Graded units that decide: the analog computation of Hopfield and Tank.
 *
 * <p>The couplings and biases of a problem drive graded units,
 *
 * <pre>
 *     du_i/dt = -u_i/tau + sum_j w_ij V_j + b_i,   V_i = g(gain u_i)
 * </pre>
 *
 * from near the middle, where every output is the fraction of units that have the higher value in an answer, until no output changes by
 * more than a tolerance in a time of tau, or would be on the other side after one. Outputs above the middle of their range are read as the higher value. The flow descends the
 * energy of the problem, plus what the leak adds; nothing leads it to a good answer, or to a valid one.
 *
 * <p>The presets are those that were published for the travelling salesman: V = (1 + tanh(u/u_0))/2 with u_0 = 0.02, which is the logistic
 * activation with gain 2/u_0 = 100, tau = 1, and a start within u_0/10 of u_00. Steps are Euler's, of 1e-5 tau: the published text gives none,
 * and longer ones overshoot, because penalties of 500 make the flow some thousand times faster than tau.
 *
 * <p>J. J. Hopfield and D. W. Tank, Biol. Cybern. 52 (1985) 141, doi:10.1007/BF00339943; G. V. Wilson and G. S. Pawley, Biol. Cybern. 58
 * (1988) 63, doi:10.1007/BF00363956, who could not repeat it.
 *
 * @param activation from 0 to 1 for problems of 0 and 1, from -1 to 1 for those of -1 and +1
 * @param integrator how the flow is followed
 * @param tau time in which a potential without input falls to 1/e, from 1e-9 to 1e9
 * @param noise greatest distance of a start from u_00, in units of 1/gain, from 0 to 10
 * @param tolerance greatest change of an output in a time of tau at rest, from 1e-9 to 1e9
 * @param maxSteps the most steps of a start, at least 1
 */
@Component(
        name = "continuous",
        summary = "graded units that decide as they relax, after Hopfield and Tank",
        references = {
            "J. J. Hopfield, D. W. Tank, Neural computation of decisions in optimization problems, Biol. Cybern. 52 (1985)"
                    + " 141-152, doi:10.1007/BF00339943",
            "G. V. Wilson, G. S. Pawley, On the stability of the travelling salesman problem algorithm of Hopfield and Tank,"
                    + " Biol. Cybern. 58 (1988) 63-70, doi:10.1007/BF00363956"
        })
public record ContinuousSolver(
        @Parameter(
                doc =
                        "how outputs follow potentials: from 0 to 1 for problems of 0 and 1, from -1 to 1 for those of -1 and +1",
                preset = "{type: logistic, gain: 100}")
        Activation activation,

        @Parameter(doc = "how the flow is followed", preset = "{type: euler, step: 1e-5}")
        Integrator integrator,

        @Parameter(
                doc = "time in which a potential without input falls to 1/e",
                preset = "1",
                min = Gain.SMALLEST,
                max = Gain.LARGEST)
        double tau,

        @Parameter(
                doc = "greatest distance of a start from where all outputs are alike",
                preset = "0.2",
                min = 0,
                max = ContinuousSolver.MOST_NOISE,
                unit = "1/gain")
        double noise,

        @Parameter(
                doc = "a start ends when no output changes faster",
                preset = "0.01",
                min = Gain.SMALLEST,
                max = Gain.LARGEST,
                unit = "1/tau")
        double tolerance,

        @Parameter(doc = "the most steps of a start", preset = "20000", min = 1, unit = "steps")
        int maxSteps)
        implements Solver {

    static final double MOST_NOISE = 10;

    private static final double PRESET_NOISE = 0.2;
    private static final double PRESET_TOLERANCE = 0.01;
    private static final int PRESET_STEPS = 20_000;

    /** Checks the ranges, and that outputs have two ends. */
    public ContinuousSolver {
        InvalidParameter.unless(
                activation.highest() == 1,
                "activation",
                activation,
                "choose one with outputs up to 1, such as logistic: answers are read off at its ends");
        InvalidParameter.unless(Gain.allows(tau), "tau", tau, "give a time constant from 1e-9 to 1e9");
        InvalidParameter.unless(noise >= 0 && noise <= MOST_NOISE, "noise", noise, "give a distance from 0 to 10");
        InvalidParameter.unless(Gain.allows(tolerance), "tolerance", tolerance, "give a tolerance from 1e-9 to 1e9");
        InvalidParameter.unless(maxSteps >= 1, "maxSteps", maxSteps, "allow at least 1 step");
    }

    /**
     * A time constant of 1, and the preset noise, tolerance and limit on steps.
     *
     * @param activation how outputs follow potentials
     * @param integrator how the flow is followed
     */
    public ContinuousSolver(Activation activation, Integrator integrator) {
        this(activation, integrator, 1, PRESET_NOISE, PRESET_TOLERANCE, PRESET_STEPS);
    }

    /** The same solver with another noise. */
    public ContinuousSolver withNoise(double other) {
        return new ContinuousSolver(activation, integrator, tau, other, tolerance, maxSteps);
    }

    /** The same solver with another limit on steps. */
    public ContinuousSolver withMaxSteps(int other) {
        return new ContinuousSolver(activation, integrator, tau, noise, tolerance, other);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if outputs do not go between the two values of a unit of the problem
     */
    @Override
    public Attempts solve(Instance instance, SolverOptions options) {
        QuadraticForm form = instance.form();
        requireValues(form);
        int units = form.units();
        int starts = options.starts();
        BitPatterns.Builder states = BitPatterns.builder(form.encoding(), starts, units);
        int[] steps = new int[starts];
        StopReason[] reasons = new StopReason[starts];
        AtomicBoolean rose = new AtomicBoolean();
        // Fields take one row after another, so that nothing is gained by several starts in a block, and nothing of a
        // start is shared.
        options.workers().forEach(starts, start -> {
            Relaxation relaxation = relaxation(instance, options, start);
            relaxation.run();
            if (relaxation.rose()) {
                rose.set(true);
            }
            steps[start] = relaxation.steps(0);
            reasons[start] = relaxation.reason(0);
            states.row(start, read(relaxation.outputs()), 0);
        });
        Attempts attempts = Attempts.of(states.build(), steps, reasons);
        return rose.get()
                ? attempts.withNotes(List.of("let its energy rise in some steps, which are too long for this problem: "
                        + integrator.remedy()))
                : attempts;
    }

    private void requireValues(QuadraticForm form) {
        if (activation.reading() != form.encoding()) {
            throw new IllegalArgumentException(
                    "the units of the problem are " + form.encoding() + " but outputs go from "
                            + activation.lowest() + " to 1; choose an activation "
                            + (form.encoding() == Encoding.BINARY
                                    ? "from 0 to 1, such as logistic"
                                    : "from -1 to 1, such as tanh"));
        }
    }

    private Relaxation relaxation(Instance instance, SolverOptions options, int start) {
        QuadraticForm form = instance.form();
        FormFields fields = new FormFields(form);
        GradedNetwork network =
                new GradedNetwork(fields, activation, activation.gain() * tau, new double[0], fields.biases(), true);
        BlockFlow flow =
                new BlockFlow(network, HeldUnits.none(1, form.units()), new double[0], tolerance, Workers.caller());
        return new Relaxation(
                flow,
                integrator,
                potentials(instance.activity(), form.units(), options.startSeed(start)),
                new RestOfOutputs(tolerance),
                maxSteps,
                Outputs.midpoint(activation),
                options.observer()
                        .map(observer -> (row, step, changed, outputs) ->
                                observer.onStep(start, step, () -> form.energy(outputs))));
    }

    /** u_00, where every output is at the activity of an answer, and noise. */
    private double[] potentials(double activity, int units, Seed seed) {
        double output = activation.lowest() + activity * (1 - activation.lowest());
        double middle = activation.potential(output);
        RandomStream random = seed.child("start").stream();
        double[] potentials = new double[units];
        for (int unit = 0; unit < units; unit++) {
            potentials[unit] = middle + noise * (2 * random.nextDouble() - 1);
        }
        return potentials;
    }

    private long[] read(double[] outputs) {
        double midpoint = Outputs.midpoint(activation);
        long[] words = new long[(outputs.length - 1) / Long.SIZE + 1];
        for (int unit = 0; unit < outputs.length; unit++) {
            words[unit >>> 6] |= (outputs[unit] > midpoint ? 1L : 0L) << unit;
        }
        return words;
    }

    @Override
    public long estimatedBytes(long units, int starts, int workers) {
        long underWay = Math.max(1, Math.min(starts, workers));
        long numbers = integrator.numbersPerUnit() + Relaxation.arrays() + BlockFlow.arrays() + 3;
        return underWay * numbers * Double.BYTES * units + (long) starts * (units / Byte.SIZE + Long.BYTES);
    }

    @Override
    public List<String> notes() {
        return integrator.keepsDescent()
                ? List.of()
                : List.of("promises no descent of its energy, because its integrator does not see to it; an attempt in"
                        + " which it rises says so");
    }
}
