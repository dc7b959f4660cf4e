package dev.hopfield.continuous;

import java.util.Arrays;

/** Steps along the drift that are shortened until they do not raise the energy, where there is one. */
final class GuardedSteps implements Stepper {

    /** Where no potential moves farther, nothing changes that the fields, in single precision, would show. */
    private static final double SHORTEST_WAY = 1e-9;

    private static final double GROWTH = 2;

    private final RungeKuttaStages stages;
    private final Flow flow;
    private final double longest;
    private final double[] steps;
    private final double[] energies;
    private final double[] times;
    private final boolean[] failed;

    GuardedSteps(Flow flow, double longest) {
        this.stages = new RungeKuttaStages(Tableau.EULER, flow);
        this.flow = flow;
        this.longest = longest;
        this.steps = new double[flow.rows()];
        this.energies = new double[flow.rows()];
        this.times = new double[flow.rows()];
        this.failed = new boolean[flow.rows()];
        Arrays.fill(steps, longest);
    }

    @Override
    public void step(double[] potentials, double[] drifts, int[] rows, int count) {
        int[] pending = rows.clone();
        int left = count;
        for (int k = 0; k < count; k++) {
            // The drift of every row was taken where it is.
            energies[pending[k]] = flow.hasEnergy() ? flow.energy(pending[k], potentials) : Double.POSITIVE_INFINITY;
        }
        while (left > 0) {
            stages.attempt(potentials, drifts, steps, pending, left);
            int again = 0;
            for (int k = 0; k < left; k++) {
                if (!isDone(pending[k], potentials, drifts)) {
                    pending[again++] = pending[k];
                }
            }
            left = again;
        }
    }

    private boolean isDone(int row, double[] potentials, double[] drifts) {
        boolean finite = stages.isFinite(row);
        if (finite && !rises(row)) {
            accept(row, potentials, drifts);
            return true;
        }
        if (steps[row] * greatest(row, drifts) > SHORTEST_WAY) {
            steps[row] /= GROWTH;
            return false;
        }
        if (finite) {
            accept(row, potentials, drifts);
        } else {
            failed[row] = true;
        }
        return true;
    }

    private void accept(int row, double[] potentials, double[] drifts) {
        stages.accept(row, potentials, drifts);
        times[row] += steps[row];
        steps[row] = Math.min(longest, GROWTH * steps[row]);
    }

    private double greatest(int row, double[] drifts) {
        double greatest = 0;
        int from = row * flow.width();
        for (int i = from; i < from + flow.width(); i++) {
            greatest = Math.max(greatest, Math.abs(drifts[i]));
        }
        return greatest;
    }

    private boolean rises(int row) {
        return flow.hasEnergy() && flow.energy(row, stages.trial()) - energies[row] > flow.energyRounding(row);
    }

    @Override
    public double time(int row) {
        return times[row];
    }

    @Override
    public boolean failed(int row) {
        return failed[row];
    }
}
