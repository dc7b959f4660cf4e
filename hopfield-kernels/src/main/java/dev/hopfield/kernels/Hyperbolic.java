package dev.hopfield.kernels;

/**
 * The hyperbolic tangent, and the logarithm of the hyperbolic cosine, of many numbers at a time.
 *
 * <p>Reckoned by additions, multiplications and one division for each number, with no branch, call or table, in loops
 * that are short enough for compilers to turn them into vector instructions. The same number gives the same bits on every machine, wherever it
 * stands. Both functions are built on F = (e^2b - 1) / 2 = b (1 + q), where q follows from that of b / 32 or b / 16 by
 * doubling: F(2b) = 2 F(b) (1 + F(b)). Only positive numbers are added there, so that nothing cancels.
 */
public final class Hyperbolic {

    /** From here on the tangent is 1, and ln cosh x is |x| - ln 2, to half a unit in the last place. */
    private static final double LAST = 20;

    /** Numbers that are taken through the steps together, in the first cache. */
    private static final int CHUNK = 256;

    private static final double LN_2 = 0x1.62e42fefa39efp-1;

    /** Adding it to a small number, and taking it off, rounds to an integer. */
    private static final double ROUNDING = 0x1.8p52;

    /** Values of F above 1/2 over this, 0.889, lie beyond the {@link #step}. */
    private static final double STEP = 0.5625;

    /** (e^r - 1 - r) / r^2 at the Chebyshev nodes from 0 to 1.25; e^r - 1 has a relative error of 5e-17. */
    private static final double E2 = 0x1.fffffffffffffp-2;

    private static final double E3 = 0x1.5555555555667p-3;
    private static final double E4 = 0x1.555555554b23ap-5;
    private static final double E5 = 0x1.1111111370679p-7;
    private static final double E6 = 0x1.6c16c0da44af0p-10;
    private static final double E7 = 0x1.a01a163e865e7p-13;
    private static final double E8 = 0x1.a01829a275ad2p-16;
    private static final double E9 = 0x1.71f9ea37f1ac2p-19;
    private static final double E10 = 0x1.26d116b8349e8p-22;
    private static final double E11 = 0x1.bc734150571f7p-26;
    private static final double E12 = 0x1.cba29486f8b8bp-30;
    private static final double E13 = 0x1.2fe2180db077cp-32;

    /** (artanh s - s) / s^3 in s^2 at the Chebyshev nodes for s up to 0.2215; artanh s has a relative error of 4e-18. */
    private static final double A3 = 0x1.5555555555554p-2;

    private static final double A5 = 0x1.999999999b150p-3;
    private static final double A7 = 0x1.2492492219047p-3;
    private static final double A9 = 0x1.c71c74eb0de0ap-4;
    private static final double A11 = 0x1.745c1d410da39p-4;
    private static final double A13 = 0x1.3b3dc1c514f23p-4;
    private static final double A15 = 0x1.0d2c9aedbdc27p-4;
    private static final double A17 = 0x1.201acecb2b23fp-4;

    private Hyperbolic() {}

    /**
     * The hyperbolic tangent of each number, into_i = tanh x_i.
     *
     * <p>The relative error is below 4e-16, subnormal numbers included. Tangents are odd to the bit and at most 1 in
     * size; that of zero is the same zero, that of infinity is 1 with its sign, and what is not a number stays so.
     *
     * @param x holds the numbers
     * @param from index of the first, and of its tangent
     * @param count how many there are, not negative
     * @param into receives the tangents, at the indices of the numbers; may be the same array
     * @throws IllegalArgumentException if count is negative or an array is too short
     */
    public static void tanh(double[] x, int from, int count, double[] into) {
        check(x, from, count, into);
        double[] chunk = room(count);
        double[] series = room(count);
        double[] f = room(count);
        for (int done = 0; done < count; done += CHUNK) {
            int next = Math.min(CHUNK, count - done);
            System.arraycopy(x, from + done, chunk, 0, next);
            halves(chunk, 1, series, f, next);
            tangents(chunk, f, next);
            System.arraycopy(chunk, 0, into, from + done, next);
        }
    }

    /**
     * The logarithm of the hyperbolic cosine of each number, into_i = ln cosh x_i.
     *
     * <p>The relative error is below 1e-15, where the logarithm is a normal number. Nothing overflows: that of infinity
     * is infinity, and that of anything else at most its size. What is not a number stays so.
     *
     * @param x holds the numbers
     * @param from index of the first, and of its logarithm
     * @param count how many there are, not negative
     * @param into receives the logarithms, at the indices of the numbers; may be the same array
     * @throws IllegalArgumentException if count is negative or an array is too short
     */
    public static void logCosh(double[] x, int from, int count, double[] into) {
        check(x, from, count, into);
        double[] chunk = room(count);
        double[] ratios = room(count);
        double[] f = room(count);
        for (int done = 0; done < count; done += CHUNK) {
            int next = Math.min(CHUNK, count - done);
            System.arraycopy(x, from + done, chunk, 0, next);
            halves(chunk, 0.5, ratios, f, next);
            ratios(f, ratios, next);
            logarithms(chunk, f, ratios, next);
            System.arraycopy(chunk, 0, into, from + done, next);
        }
    }

    private static void check(double[] x, int from, int count, double[] into) {
        Span.checkSize("count", count);
        Span.check("x", x.length, from, count);
        Span.check("into", into.length, from, count);
    }

    private static double[] room(int count) {
        return new double[Math.min(count, CHUNK)];
    }

    /** F / (1 + F) up to the step, and 1 - 1 / (1 + F) beyond it, so that roundings fade where the tangent nears 1. */
    private static void tangents(double[] x, double[] f, int count) {
        for (int i = 0; i < count; i++) {
            double step = step(f[i]);
            x[i] = sign(x[i]) * (step + ((1 - step) * f[i] - step) / (1 + f[i]));
        }
    }

    /** 2 s with s = tanh^2(x / 2) up to the step, and s = 1 / (2 e^2|x| + 1) beyond. */
    private static void ratios(double[] f, double[] ratios, int count) {
        for (int i = 0; i < count; i++) {
            double step = step(f[i]);
            double exp = 1 + 2 * f[i];
            double above = (1 - step) * (f[i] * f[i]) + step;
            double below = (1 - step) * ((1 + f[i]) * (1 + f[i])) + step * (2 * (exp * exp) + 1);
            ratios[i] = 2 * (above / below);
        }
    }

    /** 2 artanh s up to the step, and |x| - ln 2 + 2 artanh s beyond. */
    private static void logarithms(double[] x, double[] f, double[] ratios, int count) {
        for (int i = 0; i < count; i++) {
            double twice = ratios[i];
            double log = twice + twice * artanhSeries(0.25 * (twice * twice));
            x[i] = step(f[i]) * (Math.abs(x[i]) - LN_2) + log;
        }
    }

    /** F of b = factor |x|, from b / 32; larger numbers than the last are taken for that. */
    private static void halves(double[] x, double factor, double[] series, double[] f, int count) {
        for (int i = 0; i < count; i++) {
            series[i] = series(Math.min(Math.abs(x[i]), LAST) * (factor * 0x1p-4));
        }
        for (int i = 0; i < count; i++) {
            double b = Math.min(Math.abs(x[i]), LAST) * factor;
            double q = doubled(series[i], b * 0x1p-5);
            q = doubled(q, b * 0x1p-4);
            q = doubled(q, b * 0x1p-3);
            q = doubled(q, b * 0x1p-2);
            q = doubled(q, b * 0x1p-1);
            f[i] = b + b * q;
        }
    }

    /** (e^r - 1) / r - 1 for r from 0 to 1.25. */
    private static double series(double r) {
        double high = (((((E13 * r + E12) * r + E11) * r + E10) * r + E9) * r + E8) * r + E7;
        return ((((((high * r + E6) * r + E5) * r + E4) * r + E3) * r + E2)) * r;
    }

    /** From F(b) = b (1 + q) to F(2b) = 2b (1 + what is returned). */
    private static double doubled(double q, double b) {
        return q + b * ((1 + q) * (1 + q));
    }

    /** 0 up to F = 0.889, then 1. */
    private static double step(double f) {
        return (Math.min(f, 1) * STEP + ROUNDING) - ROUNDING;
    }

    /** artanh s / s - 1 for s squared. */
    private static double artanhSeries(double s) {
        return (((((((A17 * s + A15) * s + A13) * s + A11) * s + A9) * s + A7) * s + A5) * s + A3) * s;
    }

    /** 1 for numbers above 0, be they subnormal, and -1 for those below; zeros stay. */
    private static double sign(double x) {
        return Math.max(-1, Math.min(1, x * 0x1p600 * 0x1p600));
    }
}
