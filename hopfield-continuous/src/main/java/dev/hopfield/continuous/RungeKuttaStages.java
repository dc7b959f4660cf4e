package dev.hopfield.continuous;

/** The stages of an explicit Runge-Kutta method, for rows that each have a step of their own. */
final class RungeKuttaStages {

    private final Tableau tableau;
    private final Flow flow;
    private final double[][] drifts;
    private final double[] trial;

    RungeKuttaStages(Tableau tableau, Flow flow) {
        this.tableau = tableau;
        this.flow = flow;
        this.drifts = new double[tableau.drifts() + 1][];
        for (int stage = 1; stage < drifts.length; stage++) {
            drifts[stage] = new double[flow.rows() * flow.width()];
        }
        this.trial = new double[flow.rows() * flow.width()];
    }

    /** Rows x width numbers that are kept for a method. */
    static int arrays(Tableau tableau) {
        return tableau.drifts() + 1;
    }

    /**
     * Tries a step of some rows: afterwards {@link #trial} has their new potentials, and {@link #last} the drift there.
     *
     * @param potentials where the rows are
     * @param first the drift there
     * @param steps the step of each row, by its number
     */
    void attempt(double[] potentials, double[] first, double[] steps, int[] rows, int count) {
        drifts[0] = first;
        for (int stage = 0; stage < tableau.stages().length; stage++) {
            advance(potentials, tableau.stages()[stage], steps, rows, count);
            flow.drift(trial, rows, count, drifts[stage + 1]);
        }
        advance(potentials, tableau.weights(), steps, rows, count);
        flow.drift(trial, rows, count, last());
    }

    /** The potentials that were tried, rows x width. */
    double[] trial() {
        return trial;
    }

    /** The drift at the potentials that were tried, rows x width. */
    double[] last() {
        return drifts[drifts.length - 1];
    }

    /** The drift of a stage, 0 for the one that the step began with. */
    double[] drift(int stage) {
        return drifts[stage];
    }

    private void advance(double[] potentials, double[] factors, double[] steps, int[] rows, int count) {
        int width = flow.width();
        for (int k = 0; k < count; k++) {
            int from = rows[k] * width;
            System.arraycopy(potentials, from, trial, from, width);
            for (int stage = 0; stage < factors.length; stage++) {
                if (factors[stage] != 0) {
                    add(steps[rows[k]] * factors[stage], drifts[stage], from, width);
                }
            }
        }
    }

    private void add(double factor, double[] drift, int from, int width) {
        for (int i = from; i < from + width; i++) {
            trial[i] += factor * drift[i];
        }
    }

    /** Takes over what was tried for one row. */
    void accept(int row, double[] potentials, double[] first) {
        int from = row * flow.width();
        System.arraycopy(trial, from, potentials, from, flow.width());
        System.arraycopy(last(), from, first, from, flow.width());
    }

    /** Whether a row has nothing but numbers, in potentials and drift. */
    boolean isFinite(int row) {
        double sum = 0;
        int from = row * flow.width();
        double[] drift = last();
        for (int i = from; i < from + flow.width(); i++) {
            sum += 0 * trial[i] + 0 * drift[i];
        }
        return sum == 0;
    }
}
