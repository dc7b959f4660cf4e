package dev.hopfield.continuous;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.exception.Localizable;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.LocalizedODEFormats;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.ODEStepEndHandler;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;

/**
 * The way of one cue to rest: its potentials, integrated until they hardly change. For one thread, and one run.
 *
 * <p>Time is in units of tau and potentials are x = gain u, as in {@link GradedNetwork}. Only units that are not held
 * are integrated, by the embedded formulae of orders 5 and 4: those of orders 8, 5 and 3 took one and a half times to
 * twice as many evaluations of the fields to the same rest.
 */
final class Relaxation implements OrdinaryDifferentialEquation, ODEStepEndHandler {

    /**
     * Error allowed in a step, as a part of the tolerance.
     *
     * <p>Root mean square over the units, in x where |x| is below 1, relative to x above. Where a mode of the flow decays
     * faster than the steps are made for, the integrator lets it ripple at about this error; it must not keep a state
     * from counting as at rest.
     */
    private static final double STEP_ERROR_IN_TOLERANCE = 0.1;

    /** Above, energies might be seen to rise; below, steps would follow the rounding of fields to floats. */
    private static final double LARGEST_STEP_ERROR = 1e-4;

    private static final double SMALLEST_STEP_ERROR = 1e-7;

    /**
     * Longest step, in tau. A saturated unit decays as exp(-s); at s = 2 the method multiplies it by .17, at 3.3 it
     * would begin to oscillate and grow.
     */
    private static final double LONGEST_STEP = 2;

    /** Shortest step, in tau: many times the rounding of the time of a long recall. */
    private static final double SHORTEST_STEP = 1e-12;

    /** Complaints of the integrator that are results of a recall; any other would be a mistake of ours. */
    private static final Set<Localizable> CANNOT_BE_FOLLOWED = Set.of(
            LocalizedODEFormats.NAN_APPEARING_DURING_INTEGRATION,
            LocalizedODEFormats.MINIMAL_STEPSIZE_REACHED_DURING_INTEGRATION);

    /** The output nearest to 1 that a float can hold and that a finite potential has. */
    private static final double SATURATED = Math.nextDown(1f);

    /** Of each unit: 7 stages, about 16 further rows of the integrator and its interpolator, and our own. */
    private static final long BYTES_PER_UNIT = 30 * Double.BYTES;

    private final GradedNetwork network;
    private final double tolerance;
    private final RecallOptions options;
    private final Workers workers;
    private final long rowNumber;
    private final int[] moving;
    private final double[] outputs;
    private final float[] stageOutputs;
    private int steps;
    private Optional<StopReason> stopReason = Optional.empty();

    /**
     * @param workers who may share the work on this cue
     */
    Relaxation(GradedNetwork network, double tolerance, Cues cues, int row, RecallOptions options, Workers workers) {
        this.network = network;
        this.tolerance = tolerance;
        this.options = options;
        this.workers = workers;
        this.rowNumber = options.firstRow() + row;
        this.moving = IntStream.range(0, cues.units())
                .filter(unit -> !(options.clampKnown() && cues.isKnown(row, unit)))
                .toArray();
        this.outputs = new double[cues.units()];
        this.stageOutputs = new float[cues.units()];
        for (int unit = 0; unit < outputs.length; unit++) {
            outputs[unit] = Math.max(-1, Math.min(1, cues.states().value(row, unit)));
            stageOutputs[unit] = (float) outputs[unit];
        }
    }

    static long estimatedBytes(long units) {
        return BYTES_PER_UNIT * units;
    }

    /** Outputs as a batch of one row, rounded to floats. */
    static RealPatterns rounded(double[] outputs) {
        RealPatterns.Builder state = RealPatterns.builder(1, outputs.length);
        for (int unit = 0; unit < outputs.length; unit++) {
            state.set(0, unit, (float) outputs[unit]);
        }
        return state.build();
    }

    StopReason run() {
        double[] potentials = new double[moving.length];
        for (int k = 0; k < moving.length; k++) {
            double output = outputs[moving[k]];
            potentials[k] = TanhResponse.potential(Math.max(-SATURATED, Math.min(SATURATED, output)));
        }
        moveTo(potentials);
        observe(0);
        judge(computeDerivatives(0, potentials));
        if (stopReason.isEmpty()) {
            integrate(potentials);
        }
        return stopReason.orElseThrow();
    }

    int steps() {
        return steps;
    }

    /** The state at the end: units floats, from -1 to 1. */
    float[] state() {
        return rounded(outputs).row(0);
    }

    private void integrate(double[] potentials) {
        double error = stepError(tolerance);
        DormandPrince54Integrator integrator = new DormandPrince54Integrator(SHORTEST_STEP, LONGEST_STEP, error, error);
        integrator.addStepEndHandler(this);
        double beyondAllSteps = LONGEST_STEP * (options.maxSteps() + 1.0);
        try {
            integrator.integrate(this, new ODEState(0, potentials), beyondAllSteps);
        } catch (MathRuntimeException e) {
            if (!CANNOT_BE_FOLLOWED.contains(e.getSpecifier())) {
                throw e;
            }
            stopReason = Optional.of(StopReason.DIVERGED);
        }
    }

    private static double stepError(double tolerance) {
        return Math.max(SMALLEST_STEP_ERROR, Math.min(LARGEST_STEP_ERROR, STEP_ERROR_IN_TOLERANCE * tolerance));
    }

    @Override
    public int getDimension() {
        return moving.length;
    }

    @Override
    public double[] computeDerivatives(double time, double[] potentials) {
        for (int k = 0; k < moving.length; k++) {
            double output = TanhResponse.output(potentials[k]);
            if (Double.isNaN(output)) {
                return notANumber();
            }
            stageOutputs[moving[k]] = (float) output;
        }
        return network.drift(potentials, moving, stageOutputs, workers);
    }

    /** The drift at potentials beyond all numbers, which couplings need not be asked for. */
    private double[] notANumber() {
        double[] drift = new double[moving.length];
        Arrays.fill(drift, Double.NaN);
        return drift;
    }

    @Override
    public Action stepEndOccurred(ODEStateAndDerivative end, boolean forward) {
        double[] drift = end.getPrimaryDerivative();
        if (Double.isFinite(network.greatestSpeed(drift))) {
            steps++;
            observe(moveTo(end.getPrimaryState()));
        }
        judge(drift);
        return stopReason.isPresent() ? Action.STOP : Action.CONTINUE;
    }

    /** Takes over finite potentials; returns how many units changed the sign that they decode to. */
    private int moveTo(double[] potentials) {
        int changed = 0;
        for (int k = 0; k < moving.length; k++) {
            double output = TanhResponse.output(potentials[k]);
            changed += decoded(output) == decoded(outputs[moving[k]]) ? 0 : 1;
            outputs[moving[k]] = output;
        }
        return changed;
    }

    private void observe(int changedUnits) {
        if (options.observer().isPresent()) {
            options.observer().get().onStep(new GradedStep(rowNumber, steps, changedUnits, network, outputs));
        }
    }

    private void judge(double[] drift) {
        double speed = network.greatestSpeed(drift);
        if (!Double.isFinite(speed)) {
            stopReason = Optional.of(StopReason.DIVERGED);
        } else if (speed <= tolerance) {
            stopReason = Optional.of(StopReason.CONVERGED);
        } else if (steps == options.maxSteps()) {
            stopReason = Optional.of(StopReason.STEP_LIMIT);
        }
    }

    private static boolean decoded(double output) {
        return (float) output > 0;
    }
}
