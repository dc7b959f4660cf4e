package dev.hopfield.dense;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;

/** The step s &larr; X^T softmax(beta X s) in double throughout, term by term. */
final class ExactAttention {

    private final double[][] patterns;
    private final double beta;

    ExactAttention(double[][] patterns, double beta) {
        this.patterns = patterns;
        this.beta = beta;
    }

    /** Patterns x units, uniform on the sphere of a radius. */
    static double[][] sphere(int count, int units, double radius, Seed seed) {
        double[][] patterns = new double[count][];
        for (int row = 0; row < count; row++) {
            patterns[row] = direction(units, seed.child(row).stream(), radius);
        }
        return patterns;
    }

    /** A vector of a length, in a direction that is uniformly random. */
    static double[] direction(int units, RandomStream random, double length) {
        double[] vector = new double[units];
        for (int unit = 0; unit < units; unit++) {
            vector[unit] = random.nextGaussian();
        }
        double scale = length / distance(vector, new double[units]);
        for (int unit = 0; unit < units; unit++) {
            vector[unit] *= scale;
        }
        return vector;
    }

    double[] step(double[] state) {
        double[] scores = new double[patterns.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int pattern = 0; pattern < scores.length; pattern++) {
            scores[pattern] = beta * dot(patterns[pattern], state);
            largest = Math.max(largest, scores[pattern]);
        }
        double total = 0;
        double[] next = new double[state.length];
        for (int pattern = 0; pattern < scores.length; pattern++) {
            double weight = StrictMath.exp(scores[pattern] - largest);
            total += weight;
            for (int unit = 0; unit < next.length; unit++) {
                next[unit] += weight * patterns[pattern][unit];
            }
        }
        for (int unit = 0; unit < next.length; unit++) {
            next[unit] /= total;
        }
        return next;
    }

    double[] steps(double[] state, int count) {
        double[] end = state;
        for (int step = 0; step < count; step++) {
            end = step(end);
        }
        return end;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int unit = 0; unit < a.length; unit++) {
            sum += a[unit] * b[unit];
        }
        return sum;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int unit = 0; unit < a.length; unit++) {
            sum += (a[unit] - b[unit]) * (a[unit] - b[unit]);
        }
        return Math.sqrt(sum);
    }

    static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int unit = 0; unit < a.length; unit++) {
            sum[unit] = a[unit] + b[unit];
        }
        return sum;
    }
}
