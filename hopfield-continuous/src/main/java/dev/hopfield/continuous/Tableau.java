package dev.hopfield.continuous;

/**
 * The coefficients of an explicit Runge-Kutta method.
 *
 * @param stages coefficients of the drifts of earlier stages, for each stage after the first
 * @param weights of the drifts of all stages in a step
 */
record Tableau(double[][] stages, double[] weights) {

    /** L. Euler, 1768. */
    static final Tableau EULER = new Tableau(new double[0][], new double[] {1});

    /** W. Kutta, Z. Math. Phys. 46 (1901) 435: the classical method of order 4. */
    static final Tableau CLASSICAL =
            new Tableau(new double[][] {{0.5}, {0, 0.5}, {0, 0, 1}}, new double[] {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6});

    /**
     * J. R. Dormand and P. J. Prince, J. Comput. Appl. Math. 6 (1980) 19, doi:10.1016/0771-050X(80)90013-3, without the last stage, which
     * is the first of the next step.
     */
    static final Tableau DORMAND_PRINCE = new Tableau(
            new double[][] {
                {1.0 / 5},
                {3.0 / 40, 9.0 / 40},
                {44.0 / 45, -56.0 / 15, 32.0 / 9},
                {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
                {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656}
            },
            new double[] {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84});

    /** Of Dormand and Prince: what the weights of order 5 have over those of order 4, the drift after the step last. */
    static final double[] DORMAND_PRINCE_ERROR = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };

    /** How many drifts are taken in a step, the one that it begins with among them. */
    int drifts() {
        return weights.length;
    }
}
