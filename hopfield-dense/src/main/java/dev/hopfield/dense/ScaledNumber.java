package dev.hopfield.dense;

import java.math.BigInteger;

/**
 * A number with the precision of a double and a far greater range, significand x 2^exponent.
 *
 * @param significand any finite number
 * @param exponent power of two, from -2^40 to 2^40
 */
public record ScaledNumber(double significand, long exponent) {

    private static final long LARGEST_EXPONENT = 1L << 40;

    private static final int KEPT_BITS = 1000;

    /** The first 32 bits of ln 2, so that its products with whole numbers below 2^21 are exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** Checks the ranges. */
    public ScaledNumber {
        if (!Double.isFinite(significand) || Math.abs(exponent) > LARGEST_EXPONENT) {
            throw new IllegalArgumentException(significand + " x 2^" + exponent
                    + " is out of range; the significand must be finite, the exponent from -2^40 to 2^40");
        }
    }

    /** A double as it is. */
    public static ScaledNumber of(double value) {
        return new ScaledNumber(value, 0);
    }

    /** A whole number, rounded to 53 significant bits. */
    public static ScaledNumber of(BigInteger value) {
        int dropped = Math.max(0, value.bitLength() - KEPT_BITS);
        return new ScaledNumber(value.shiftRight(dropped).doubleValue(), dropped);
    }

    /**
     * The exponential function, e^x, to a relative error below 1e-15.
     *
     * @param x from -10^6 to 10^6; beyond, the error grows in proportion
     * @return e^x
     */
    public static ScaledNumber exp(double x) {
        long exponent = (long) Math.rint(x / (LN2_HIGH + LN2_LOW));
        double rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
        return new ScaledNumber(StrictMath.exp(rest), exponent);
    }

    /** The product with a double. */
    public ScaledNumber times(double factor) {
        return new ScaledNumber(significand * factor, exponent);
    }
}
