package dev.hopfield.dense;

import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Dense memories as they are written down, in double, without a thought for overflow or time. */
final class PlainDense {

    private PlainDense() {}

    static double[] row(RealPatterns states, int row) {
        return IntStream.range(0, states.units())
                .mapToDouble(unit -> states.value(row, unit))
                .toArray();
    }

    static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    static double score(Similarity similarity, double[] pattern, double[] state) {
        IntStream units = IntStream.range(0, state.length);
        if (similarity instanceof Dot) {
            return dot(pattern, state);
        } else if (similarity instanceof ScaledDot) {
            return dot(pattern, state) / StrictMath.sqrt(state.length);
        } else if (similarity instanceof Cosine) {
            return dot(pattern, state) / StrictMath.sqrt(dot(pattern, pattern)) / StrictMath.sqrt(dot(state, state));
        } else if (similarity instanceof Euclidean) {
            return -units.mapToDouble(i -> StrictMath.pow(pattern[i] - state[i], 2))
                    .sum();
        }
        return -units.mapToDouble(i -> Math.abs(pattern[i] - state[i])).sum();
    }

    static double[] scores(Similarity similarity, RealPatterns patterns, double[] state) {
        return IntStream.range(0, patterns.count())
                .mapToDouble(row -> score(similarity, row(patterns, row), state))
                .toArray();
    }

    static double[] weights(Weighting weighting, double[] scores) {
        if (weighting instanceof Identity) {
            return scores.clone();
        } else if (weighting instanceof Polynomial polynomial) {
            return map(
                    scores, h -> StrictMath.pow(polynomial.rectified() ? Math.max(h, 0) : h, polynomial.degree() - 1));
        } else if (weighting instanceof Exponential) {
            return map(scores, StrictMath::exp);
        } else if (weighting instanceof Softmax softmax) {
            return softmax(softmax.beta(), scores);
        } else if (weighting instanceof Sparsemax sparsemax) {
            return sparsemax(sparsemax.beta(), scores);
        } else if (weighting instanceof Entmax entmax) {
            return entmax(entmax.alpha(), entmax.beta(), scores);
        } else if (weighting instanceof TopK topK) {
            double[] ascending = scores.clone();
            Arrays.sort(ascending);
            double border = ascending[Math.max(0, scores.length - topK.k())];
            return softmax(topK.beta(), map(scores, h -> h < border ? Double.NEGATIVE_INFINITY : h));
        } else if (weighting instanceof Max) {
            double largest = Arrays.stream(scores).max().getAsDouble();
            return map(scores, h -> h == largest ? 1 : 0);
        }
        double beta = ((LogSumRelu) weighting).beta();
        return over1(map(scores, h -> 1 + beta * h / 2 > 0 ? 1 : 0));
    }

    static double[] softmax(double beta, double[] scores) {
        return over1(map(scores, h -> StrictMath.exp(beta * h)));
    }

    /** By sorting, as in algorithm 1 of Martins and Astudillo 2016. */
    static double[] sparsemax(double beta, double[] scores) {
        double[] ascending = map(scores, h -> beta * h);
        Arrays.sort(ascending);
        double sum = 0;
        double threshold = 0;
        for (int k = 1; k <= ascending.length; k++) {
            double z = ascending[ascending.length - k];
            sum += z;
            threshold = 1 + k * z > sum ? (sum - 1) / k : threshold;
        }
        double found = threshold;
        return map(scores, h -> Math.max(0, beta * h - found));
    }

    /** By bisection of the threshold; the limit for alpha = 1. */
    static double[] entmax(double alpha, double beta, double[] scores) {
        if (alpha == 1) {
            return softmax(beta, scores);
        }
        double[] z = map(scores, h -> (alpha - 1) * beta * h);
        double low = Arrays.stream(z).max().getAsDouble() - 1;
        double high = low + 1;
        for (int halving = 0; halving < 100; halving++) {
            double middle = (low + high) / 2;
            boolean tooLow = Arrays.stream(shifted(alpha, z, middle)).sum() > 1;
            low = tooLow ? middle : low;
            high = tooLow ? high : middle;
        }
        return over1(shifted(alpha, z, low));
    }

    private static double[] shifted(double alpha, double[] z, double threshold) {
        return map(z, x -> StrictMath.pow(Math.max(0, x - threshold), 1 / (alpha - 1)));
    }

    static double[] map(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }

    static double[] over1(double[] values) {
        double sum = Arrays.stream(values).sum();
        return sum == 0 ? values : map(values, value -> value / sum);
    }

    /** sum_mu w_mu v_mu. */
    static double[] sum(RealPatterns values, double[] weights) {
        return IntStream.range(0, values.units())
                .mapToDouble(unit -> IntStream.range(0, weights.length)
                        .mapToDouble(row -> weights[row] * values.value(row, unit))
                        .sum())
                .toArray();
    }

    static double[] normalised(Normalisation normalisation, double[] x) {
        if (normalisation instanceof L2) {
            double length = StrictMath.sqrt(dot(x, x));
            return map(x, value -> value / length);
        } else if (normalisation instanceof Tanh tanh) {
            return map(x, value -> StrictMath.tanh(tanh.gain() * value));
        } else if (normalisation instanceof Sign) {
            return map(x, Math::signum);
        }
        double mean = Arrays.stream(x).average().getAsDouble();
        double[] centred = map(x, value -> value - mean);
        double variance = dot(centred, centred) / x.length;
        return map(centred, value -> value / StrictMath.sqrt(variance + ((LayerNorm) normalisation).epsilon()));
    }

    /** One step of all units. */
    static double[] step(DenseModel model, RealPatterns patterns, RealPatterns values, double[] state) {
        double[] weights = weights((Weighting) model.separation(), scores(model.similarity(), patterns, state));
        double[] x = sum(values, weights);
        return model.normalisation().map(part -> normalised(part, x)).orElse(x);
    }
}
