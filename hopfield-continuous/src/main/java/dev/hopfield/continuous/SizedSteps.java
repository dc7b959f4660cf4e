package dev.hopfield.continuous;

/** Steps of Dormand and Prince, as long as their error allows. */
final class SizedSteps implements Stepper {

    /**
     * Longest step, in tau. A saturated unit decays as exp(-s); at s = 2 the method multiplies it by .17, at 3.3 it would begin to
     * grow.
     */
    static final double LONGEST = 2;

    /** Shortest step, in tau: many times the rounding of the time of a long recall. */
    static final double SHORTEST = 1e-12;

    /** Of what the error allows, so that few steps are made in vain. */
    private static final double SAFETY = 0.9;

    private static final double LEAST_FACTOR = 0.2;
    private static final double GREATEST_FACTOR = 10;
    private static final double ORDER = 5;

    private final RungeKuttaStages stages;
    private final Flow flow;
    private final double error;
    private final double[] steps;
    private final double[] times;
    private final boolean[] failed;
    private final boolean[] begun;

    SizedSteps(Flow flow, double error) {
        this.stages = new RungeKuttaStages(Tableau.DORMAND_PRINCE, flow);
        this.flow = flow;
        this.error = error;
        this.steps = new double[flow.rows()];
        this.times = new double[flow.rows()];
        this.failed = new boolean[flow.rows()];
        this.begun = new boolean[flow.rows()];
    }

    @Override
    public void step(double[] potentials, double[] drifts, int[] rows, int count) {
        int[] pending = rows.clone();
        int left = count;
        for (int k = 0; k < count; k++) {
            begin(pending[k], potentials, drifts);
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

    /**
     * The first step: one at which the drift moves potentials by a twentieth of their scale.
     *
     * <p>Steps find their length soon; this one must only not be far too long.
     */
    private void begin(int row, double[] potentials, double[] drifts) {
        if (begun[row]) {
            return;
        }
        begun[row] = true;
        int from = row * flow.width();
        double sum = 0;
        for (int i = from; i < from + flow.width(); i++) {
            double part = drifts[i] / Math.max(1, Math.abs(potentials[i]));
            sum += part * part;
        }
        double speed = Math.sqrt(sum / Math.max(1, flow.moving(row)));
        steps[row] = Math.max(SHORTEST, Math.min(LONGEST, 0.05 / speed));
    }

    /** Takes a step that was tried, or sizes the next try; whether there is none. */
    private boolean isDone(int row, double[] potentials, double[] drifts) {
        double size = size(row, potentials);
        if (size <= 1) {
            stages.accept(row, potentials, drifts);
            times[row] += steps[row];
            steps[row] = Math.min(LONGEST, steps[row] * factor(size));
            return true;
        }
        if (steps[row] <= SHORTEST) {
            failed[row] = true;
            return true;
        }
        steps[row] = Math.max(SHORTEST, steps[row] * (Double.isFinite(size) ? factor(size) : LEAST_FACTOR));
        return false;
    }

    private static double factor(double size) {
        double wanted = SAFETY * StrictMath.pow(size, -1 / ORDER);
        return Math.max(LEAST_FACTOR, Math.min(GREATEST_FACTOR, wanted));
    }

    /** The error of a step that was tried, over the one that is allowed; infinite if it left the range of numbers. */
    private double size(int row, double[] potentials) {
        if (!stages.isFinite(row)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        int from = row * flow.width();
        double[] trial = stages.trial();
        for (int i = from; i < from + flow.width(); i++) {
            double scale = Math.max(1, Math.max(Math.abs(potentials[i]), Math.abs(trial[i])));
            double part = steps[row] * difference(i) / scale;
            sum += part * part;
        }
        return Math.sqrt(sum / Math.max(1, flow.moving(row))) / error;
    }

    private double difference(int i) {
        double[] factors = Tableau.DORMAND_PRINCE_ERROR;
        return factors[0] * stages.drift(0)[i]
                + factors[2] * stages.drift(2)[i]
                + factors[3] * stages.drift(3)[i]
                + factors[4] * stages.drift(4)[i]
                + factors[5] * stages.drift(5)[i]
                + factors[6] * stages.drift(6)[i];
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
