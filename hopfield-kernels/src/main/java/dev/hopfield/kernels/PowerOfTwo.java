package dev.hopfield.kernels;

/**
 * Powers of two with real exponents of at most 0, to a relative error below 2e-7.
 *
 * <p>2^x = 2^n 2^f with the nearest integer n and f from -1/2 to 1/2. The polynomial for 2^f interpolates (2^f - 1) / f
 * at the Chebyshev nodes of that interval, to 1e-8, and is 1 at 0 exactly. Below 2^-126.5 the power is 0.
 */
final class PowerOfTwo {

    /** The exponent at which the power is 0. */
    static final float LEAST = -127;

    /** Powers of e are powers of two with so many times the exponent. */
    static final float LOG2_E = 0x1.715476p0f;

    static final int MANTISSA_BITS = 23;

    /** Adding it rounds to an integer and leaves that integer plus 127, a biased exponent, in the last 8 bits. */
    static final float ROUNDING = 0x1.8p23f + 127;

    static final float C1 = 0x1.62e43p-1f;
    static final float C2 = 0x1.ebfbep-3f;
    static final float C3 = 0x1.c6af6cp-5f;
    static final float C4 = 0x1.3b2a54p-7f;
    static final float C5 = 0x1.5f089p-10f;
    static final float C6 = 0x1.44138ap-13f;

    private PowerOfTwo() {}

    static float of(float exponent) {
        float x = exponent < LEAST ? LEAST : exponent;
        float rounded = x + ROUNDING;
        float f = x - (rounded - ROUNDING);
        float p = (((((C6 * f + C5) * f + C4) * f + C3) * f + C2) * f + C1) * f + 1;
        return p * Float.intBitsToFloat(Float.floatToRawIntBits(rounded) << MANTISSA_BITS);
    }
}
