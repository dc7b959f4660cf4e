package dev.hopfield.runner.theory;

import java.util.function.DoubleUnaryOperator;

/** Averages over a standard normal number. */
final class GaussianAverage {

    /** Beyond is less than 1e-15. */
    private static final double FARTHEST = 8;

    private static final int POINTS = 400;
    private static final double STEP = 2 * FARTHEST / POINTS;
    private static final double[] PLACES = new double[POINTS + 1];
    private static final double[] WEIGHTS = new double[POINTS + 1];

    static {
        for (int point = 0; point <= POINTS; point++) {
            PLACES[point] = -FARTHEST + point * STEP;
            WEIGHTS[point] = STEP * StrictMath.exp(-PLACES[point] * PLACES[point] / 2) / Math.sqrt(2 * Math.PI);
        }
    }

    private GaussianAverage() {}

    /** The average of a smooth function; the trapezoidal rule converges faster than any power of the step here. */
    static double of(DoubleUnaryOperator function) {
        double sum = 0;
        for (int point = 0; point <= POINTS; point++) {
            sum += WEIGHTS[point] * function.applyAsDouble(PLACES[point]);
        }
        return sum;
    }
}
