package dev.hopfield.dense;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.Cues;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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
 * The way of one cue to rest: free visible neurons, then hidden ones, integrated. For one thread, and one run.
 *
 * <p>Time is in units of the time constant of visible neurons.
 */
final class TwoLayerFlow implements OrdinaryDifferentialEquation, ODEStepEndHandler {

    /** Where a mode decays faster than steps are made for, it ripples at about their error, and has to count as at rest. */
    private static final double STEP_ERROR_IN_TOLERANCE = 0.1;

    /** Longest step, in the shortest time constant: the method multiplies what decays so fast by .17 at 2, by 1 at 3.3. */
    private static final double LONGEST_STEP = 2;

    /** Shortest step: many times the rounding of the time of a long recall. */
    private static final double SHORTEST_STEP = 1e-12;

    /** Complaints of the integrator that are results of a recall; any other would be a mistake of ours. */
    private static final Set<Localizable> CANNOT_BE_FOLLOWED = Set.of(
            LocalizedODEFormats.NAN_APPEARING_DURING_INTEGRATION,
            LocalizedODEFormats.MINIMAL_STEPSIZE_REACHED_DURING_INTEGRATION);

    /** Of each neuron: 7 stages, about 16 further rows of the integrator and its interpolator, and our own. */
    private static final long BYTES_PER_NEURON = 32 * Double.BYTES;

    private final TwoLayerMemory memory;
    private final TwoLayerNetwork network;
    private final RecallOptions options;
    private final int row;
    private final int[] free;
    private final double[] outputs;
    private final double[] hidden;
    private final double[] stageVisible;
    private final double[] stageOutputs;
    private final double[] stageHidden;
    private final double[] activity;
    private final double[] drive;
    private final double[] input;
    private int steps;
    private Optional<StopReason> stopReason = Optional.empty();

    TwoLayerFlow(TwoLayerMemory memory, Cues cues, int row, RecallOptions options) {
        this.memory = memory;
        this.network = memory.network();
        this.options = options;
        this.row = row;
        this.free = FreeUnits.of(cues, row, options);
        this.outputs = new double[network.units()];
        this.stageVisible = new double[network.units()];
        this.input = new double[network.units()];
        this.hidden = new double[network.hidden()];
        this.stageHidden = new double[network.hidden()];
        this.activity = new double[network.hidden()];
        this.drive = new double[network.hidden()];
        for (int unit = 0; unit < outputs.length; unit++) {
            outputs[unit] = cues.states().value(row, unit);
        }
        this.stageOutputs = outputs.clone();
    }

    static long bytes(long count, long units) {
        return BYTES_PER_NEURON * (count + units);
    }

    StopReason run() {
        double[] start = new double[free.length + (network.isAdiabatic() ? 0 : hidden.length)];
        for (int k = 0; k < free.length; k++) {
            start[k] = outputs[free[k]];
            stageVisible[free[k]] = start[k];
        }
        network.writeOutputs(stageVisible, free, outputs);
        network.writeDrive(outputs, hidden);
        System.arraycopy(hidden, 0, start, free.length, start.length - free.length);
        memory.observe(options, row, 0, 0, outputs, hidden);
        judge();
        if (stopReason.isEmpty()) {
            integrate(start);
        }
        return stopReason.orElseThrow();
    }

    int steps() {
        return steps;
    }

    /** The outputs of visible neurons at the end, rounded to floats. */
    float[] state() {
        return rounded(outputs);
    }

    static float[] rounded(double[] outputs) {
        float[] state = new float[outputs.length];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = (float) outputs[unit];
        }
        return state;
    }

    private void integrate(double[] start) {
        double error = Math.min(
                memory.model().error(), STEP_ERROR_IN_TOLERANCE * memory.model().tolerance());
        double scale = network.isAdiabatic() ? 1 : Math.min(1, network.lag());
        DormandPrince54Integrator integrator =
                new DormandPrince54Integrator(SHORTEST_STEP * scale, LONGEST_STEP * scale, error, error);
        integrator.addStepEndHandler(this);
        double beyondAllSteps = LONGEST_STEP * scale * (options.maxSteps() + 1.0);
        try {
            integrator.integrate(this, new ODEState(0, start), beyondAllSteps);
        } catch (MathRuntimeException e) {
            if (!CANNOT_BE_FOLLOWED.contains(e.getSpecifier())) {
                throw e;
            }
            stopReason = Optional.of(StopReason.DIVERGED);
        }
    }

    @Override
    public int getDimension() {
        return free.length + (network.isAdiabatic() ? 0 : hidden.length);
    }

    @Override
    public double[] computeDerivatives(double time, double[] neurons) {
        double[] drift = new double[neurons.length];
        if (!isFinite(neurons)) {
            Arrays.fill(drift, Double.NaN);
            return drift;
        }
        takeStage(neurons);
        network.writeActivity(stageHidden, activity);
        network.writeInput(activity, input);
        for (int k = 0; k < free.length; k++) {
            drift[k] = input[free[k]] - neurons[k];
        }
        for (int k = free.length; k < drift.length; k++) {
            drift[k] = (drive[k - free.length] - neurons[k]) / network.lag();
        }
        return drift;
    }

    private static boolean isFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Neurons without direction keep the outputs of the last step, so that a stage does not depend on those before. */
    private void takeStage(double[] neurons) {
        System.arraycopy(outputs, 0, stageOutputs, 0, outputs.length);
        for (int k = 0; k < free.length; k++) {
            stageVisible[free[k]] = neurons[k];
        }
        network.writeOutputs(stageVisible, free, stageOutputs);
        network.writeDrive(stageOutputs, drive);
        double[] from = network.isAdiabatic() ? drive : neurons;
        System.arraycopy(from, network.isAdiabatic() ? 0 : free.length, stageHidden, 0, stageHidden.length);
    }

    @Override
    public Action stepEndOccurred(ODEStateAndDerivative end, boolean forward) {
        double[] neurons = end.getPrimaryState();
        if (!isFinite(neurons) || !isWithinFloats(neurons)) {
            stopReason = Optional.of(StopReason.DIVERGED);
            return Action.STOP;
        }
        float[] before = rounded(outputs);
        System.arraycopy(stageOutputs, 0, outputs, 0, outputs.length);
        System.arraycopy(stageHidden, 0, hidden, 0, hidden.length);
        steps++;
        memory.observe(
                options, row, steps, StateChange.signs(before, rounded(outputs), 0, before.length), outputs, hidden);
        judge();
        return stopReason.isPresent() ? Action.STOP : Action.CONTINUE;
    }

    private boolean isWithinFloats(double[] neurons) {
        takeStage(neurons);
        for (double output : stageOutputs) {
            if (!(Math.abs(output) <= Float.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** At rest if neither hidden neurons as they are nor as they are driven to would move an output by much. */
    private void judge() {
        double tolerance = memory.model().tolerance();
        network.writeDrive(outputs, drive);
        if (largestMove(hidden) <= tolerance && largestMove(drive) <= tolerance) {
            stopReason = Optional.of(StopReason.CONVERGED);
        } else if (steps == options.maxSteps()) {
            stopReason = Optional.of(StopReason.STEP_LIMIT);
        }
    }

    private double largestMove(double[] h) {
        network.writeActivity(h, activity);
        network.writeInput(activity, input);
        System.arraycopy(outputs, 0, stageOutputs, 0, outputs.length);
        network.writeOutputs(input, free, stageOutputs);
        double largest = 0;
        for (int unit : free) {
            largest = Math.max(largest, Math.abs(stageOutputs[unit] - outputs[unit]));
        }
        return largest;
    }
}
