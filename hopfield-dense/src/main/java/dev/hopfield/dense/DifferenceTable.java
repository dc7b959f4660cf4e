package dev.hopfield.dense;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The differences F(x + 1) - F(x - 1) of an interaction function for all overlaps x with N - 1 units.
 *
 * <p>An overlap x is looked up by the number of units that differ, d = (N - 1 - x) / 2. Values beyond the range of a
 * double are digits in base 2^512: each is a number in [1, 2^512), up to its sign, times 2^(512 digit). Immutable.
 */
final class DifferenceTable {

    /** The digit of 0: below all others. */
    static final int NO_DIGIT = Integer.MIN_VALUE / 2;

    private static final int DIGIT_BITS = 512;

    private final double[] values;
    private final int[] digits;

    /** Distances -1 and N are in the table as zeros, because no pattern at them has a say. */
    DifferenceTable(InteractionFunction function, int units) {
        values = new double[units + 2];
        digits = new int[units + 2];
        Arrays.fill(digits, NO_DIGIT);
        for (int distance = 0; distance < units; distance++) {
            ScaledNumber difference = function.difference(units - 1 - 2 * distance);
            if (difference.significand() != 0) {
                set(distance + 1, difference);
            }
        }
    }

    private void set(int entry, ScaledNumber number) {
        long exponent = number.exponent() + Math.getExponent(number.significand());
        long digit = Math.floorDiv(exponent, (long) DIGIT_BITS);
        digits[entry] = Math.toIntExact(digit);
        values[entry] = Math.scalb(number.significand(), (int) (number.exponent() - DIGIT_BITS * digit));
    }

    /** The digit of the difference at a distance from -1 to N. */
    int digit(int distance) {
        return digits[distance + 1];
    }

    /** The difference at a distance from -1 to N, over 2^(512 digit) for a digit that is not below its own. */
    double value(int distance, int digit) {
        int below = digit - digits[distance + 1];
        double value = values[distance + 1];
        return below == 0 ? value : below == 1 ? value * 0x1p-512 : 0;
    }

    /**
     * The difference at a distance, exactly, as a whole number of units of 2^(512 digit - 52).
     *
     * @param distance from 0 to N - 1
     * @param digit not above that of the distance, unless the difference is 0
     */
    BigInteger exact(int distance, int digit) {
        double value = values[distance + 1];
        if (value == 0) {
            return BigInteger.ZERO;
        }
        BigInteger whole = new BigDecimal(value * 0x1p52).toBigIntegerExact();
        return whole.shiftLeft(DIGIT_BITS * (digits[distance + 1] - digit));
    }
}
