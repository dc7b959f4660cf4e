package dev.hopfield.continuous;

import dev.hopfield.api.component.InvalidParameter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;

/** A trajectory with the dense output of Hipparchus. */
final class DenseTrajectory implements Trajectory {

    private static final int[] ONLY_ROW = {0};

    /** Of some 100,000 steps, all of which are kept: a longer way has no end in sight. */
    private static final int MOST_DRIFTS = 600_000;

    private final DenseOutputModel steps;
    private final double duration;
    private final double timeUnit;
    private final Reading reading;

    /** From potentials to outputs, and from outputs to an energy. */
    private record Reading(Activation activation, HeldUnits held, Optional<ToDoubleFunction<double[]>> energy) {}

    private DenseTrajectory(DenseOutputModel steps, double duration, double timeUnit, Reading reading) {
        this.steps = steps;
        this.duration = duration;
        this.timeUnit = timeUnit;
        this.reading = reading;
    }

    /**
     * Follows a row.
     *
     * @param flow of one row
     * @param start its potentials
     * @param duration in units of time
     */
    static Trajectory of(
            BlockFlow flow,
            double[] start,
            double duration,
            Dynamics dynamics,
            GradedNetwork network,
            Optional<ToDoubleFunction<double[]>> energy) {
        InvalidParameter.unless(
                duration > 0 && duration < Double.POSITIVE_INFINITY, "duration", duration, "follow for a time above 0");
        double timeUnit = network.beta() / network.activation().gain();
        double error = new DormandPrince().errorWith(dynamics.tolerance());
        DormandPrince54Integrator integrator =
                new DormandPrince54Integrator(SizedSteps.SHORTEST, SizedSteps.LONGEST, error, error);
        integrator.setMaxEvaluations(MOST_DRIFTS);
        DenseOutputModel steps = new DenseOutputModel();
        integrator.addStepHandler(steps);
        try {
            integrator.integrate(equation(flow), new ODEState(0, start), duration / timeUnit);
        } catch (MathRuntimeException e) {
            throw new IllegalArgumentException(
                    "the flow cannot be followed for " + duration + ": " + e.getMessage()
                            + "; follow it for less time, or lower the gain",
                    e);
        }
        return new DenseTrajectory(steps, duration, timeUnit, new Reading(network.activation(), flow.held(), energy));
    }

    private static OrdinaryDifferentialEquation equation(BlockFlow flow) {
        return new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return flow.width();
            }

            @Override
            public double[] computeDerivatives(double time, double[] potentials) {
                double[] drift = new double[potentials.length];
                flow.drift(potentials, ONLY_ROW, 1, drift);
                return drift;
            }
        };
    }

    @Override
    public double duration() {
        return duration;
    }

    @Override
    public double[] outputs(double time) {
        if (!(time >= 0 && time <= duration)) {
            throw new IllegalArgumentException(
                    "time " + time + " is beyond the trajectory; ask for a time from 0 to " + duration);
        }
        double[] potentials = potentials(time / timeUnit);
        double[] outputs = new double[potentials.length];
        reading.activation.outputs(potentials, 0, potentials.length, outputs);
        reading.held.hold(0, outputs);
        return outputs;
    }

    /** One thread at a time: the output remembers which of its steps it was asked for last. */
    private double[] potentials(double time) {
        synchronized (steps) {
            return steps.getInterpolatedState(time).getPrimaryState();
        }
    }

    @Override
    public OptionalDouble energy(double time) {
        double[] outputs = outputs(time);
        return reading.energy.isPresent()
                ? OptionalDouble.of(reading.energy.get().applyAsDouble(outputs))
                : OptionalDouble.empty();
    }
}
