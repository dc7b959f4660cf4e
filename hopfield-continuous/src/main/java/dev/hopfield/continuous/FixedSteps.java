package dev.hopfield.continuous;

import java.util.Arrays;

/** Steps of one length. */
final class FixedSteps implements Stepper {

    private final RungeKuttaStages stages;
    private final double step;
    private final double[] steps;
    private final long[] made;
    private final boolean[] failed;

    FixedSteps(Tableau tableau, Flow flow, double step) {
        this.stages = new RungeKuttaStages(tableau, flow);
        this.step = step;
        this.steps = new double[flow.rows()];
        this.made = new long[flow.rows()];
        this.failed = new boolean[flow.rows()];
        Arrays.fill(steps, step);
    }

    @Override
    public void step(double[] potentials, double[] drifts, int[] rows, int count) {
        stages.attempt(potentials, drifts, steps, rows, count);
        for (int k = 0; k < count; k++) {
            int row = rows[k];
            failed[row] = !stages.isFinite(row);
            if (!failed[row]) {
                stages.accept(row, potentials, drifts);
                made[row]++;
            }
        }
    }

    @Override
    public double time(int row) {
        return made[row] * step;
    }

    @Override
    public boolean failed(int row) {
        return failed[row];
    }
}
