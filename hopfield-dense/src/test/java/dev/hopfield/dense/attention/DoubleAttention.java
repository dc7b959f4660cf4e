package dev.hopfield.dense.attention;

import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Attention as the formulas read, in double: one query, one head, one number after the other. */
final class DoubleAttention {

    int heads = 1;
    double[][] query;
    double[][] key;
    double[][] value;
    double[][] output;
    double[] queryBias;
    double[] keyBias;
    double[] valueBias;
    double[] outputBias;
    /** Null for 1 / sqrt(head width). */
    double[] betas;

    int mostUpdates;
    double tolerance;
    double[][] ofQueries;
    double[][] ofPatterns;
    double[][] ofValues;
    double[][] extra;
    boolean zero;
    /** Queries x patterns, added to scores; null for none. */
    double[][] mask;

    double[][] outputs;
    double[][][] weights;
    int[][] updates;

    static double[][] numbers(RealPatterns rows) {
        double[][] numbers = new double[rows.count()][rows.units()];
        for (int row = 0; row < numbers.length; row++) {
            for (int unit = 0; unit < numbers[row].length; unit++) {
                numbers[row][unit] = rows.value(row, unit);
            }
        }
        return numbers;
    }

    static double[] numbers(Optional<RealPatterns> row) {
        return row.map(one -> numbers(one)[0]).orElse(null);
    }

    private static double dot(double[] a, int aFrom, double[] b, int bFrom, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += a[aFrom + i] * b[bFrom + i];
        }
        return sum;
    }

    private static double[] projected(double[] x, double[][] weight, double[] bias) {
        if (weight == null) {
            return x;
        }
        double[] y = new double[weight.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = dot(weight[i], 0, x, 0, x.length) + (bias == null ? 0 : bias[i]);
        }
        return y;
    }

    /** Gain in row 0, bias in row 1. */
    private static double[] normalised(double[] x, double[][] affine) {
        if (affine == null) {
            return x;
        }
        double mean = DoubleStream.of(x).sum() / x.length;
        double variance = 0;
        for (double each : x) {
            variance += (each - mean) * (each - mean) / x.length;
        }
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = affine[0][i] * (x[i] - mean) / Math.sqrt(variance + 1e-5) + affine[1][i];
        }
        return y;
    }

    private double[][] stored(double[][] rows, double[][] affine, double[][] weight, double[] bias, double[] added) {
        int more = (added == null ? 0 : 1) + (zero ? 1 : 0);
        double[][] all = new double[rows.length + more][];
        for (int row = 0; row < rows.length; row++) {
            all[row] = projected(normalised(rows[row], affine), weight, bias);
        }
        if (added != null) {
            all[rows.length] = added;
        }
        if (zero) {
            all[all.length - 1] = new double[all[0].length];
        }
        return all;
    }

    /** Answers all queries, and keeps outputs, weights and updates. */
    DoubleAttention attend(double[][] queries, double[][] patterns, double[][] values) {
        double[][] keys = stored(patterns, ofPatterns, key, keyBias, extra == null ? null : extra[0]);
        double[][] contents = stored(values, ofValues, value, valueBias, extra == null ? null : extra[1]);
        int width = keys[0].length / heads;
        int valueWidth = contents[0].length / heads;
        outputs = new double[queries.length][];
        weights = new double[heads][queries.length][];
        updates = new int[heads][queries.length];
        for (int row = 0; row < queries.length; row++) {
            double[] states = projected(normalised(queries[row], ofQueries), query, queryBias);
            double[] answers = new double[heads * valueWidth];
            for (int head = 0; head < heads; head++) {
                double[] state = Arrays.copyOfRange(states, head * width, (head + 1) * width);
                double[] shares = settle(state, keys, head, row);
                weights[head][row] = shares;
                double[] answer = mean(shares, contents, head * valueWidth, valueWidth);
                System.arraycopy(answer, 0, answers, head * valueWidth, valueWidth);
            }
            outputs[row] = projected(answers, output, outputBias);
        }
        return this;
    }

    /** The iteration of state patterns: as long as weights move, the mean of what they pick is the next state. */
    private double[] settle(double[] state, double[][] keys, int head, int row) {
        double[] shares = softmax(state, keys, head, row);
        double moved = Double.POSITIVE_INFINITY;
        while (updates[head][row] < mostUpdates && moved > tolerance) {
            double[] next = softmax(mean(shares, keys, head * state.length, state.length), keys, head, row);
            double[] change = new double[next.length];
            for (int i = 0; i < change.length; i++) {
                change[i] = next[i] - shares[i];
            }
            moved = Math.sqrt(dot(change, 0, change, 0, change.length));
            shares = next;
            updates[head][row]++;
        }
        return shares;
    }

    private double[] softmax(double[] state, double[][] keys, int head, int row) {
        double beta = betas == null ? 1 / Math.sqrt(state.length) : betas[betas.length == 1 ? 0 : head];
        double[] shares = new double[keys.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < keys.length; i++) {
            boolean masked = mask != null && i < mask[row].length;
            shares[i] = beta * dot(keys[i], head * state.length, state, 0, state.length) + (masked ? mask[row][i] : 0);
            largest = Math.max(largest, shares[i]);
        }
        double total = 0;
        for (int i = 0; i < keys.length; i++) {
            shares[i] = largest == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(shares[i] - largest);
            total += shares[i];
        }
        for (int i = 0; i < keys.length; i++) {
            shares[i] /= total == 0 ? 1 : total;
        }
        return shares;
    }

    private static double[] mean(double[] shares, double[][] rows, int from, int width) {
        double[] mean = new double[width];
        for (int i = 0; i < shares.length; i++) {
            for (int unit = 0; unit < width; unit++) {
                mean[unit] += shares[i] * rows[i][from + unit];
            }
        }
        return mean;
    }
}
