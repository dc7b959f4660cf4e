package dev.hopfield.dense.weights;

import java.nio.ByteBuffer;

/** How a file writes a real number, and how that becomes a float. */
enum NumberFormat {
    /** Rounded to the nearest float; infinite beyond the range of floats. */
    F64(Double.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            return (float) bytes.getDouble();
        }
    },
    F32(Float.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    /** IEEE half precision; exact. */
    F16(Short.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            return half(bytes.getShort());
        }
    },
    /** The upper half of a float; exact. */
    BF16(Short.BYTES) {
        @Override
        float next(ByteBuffer bytes) {
            return Float.intBitsToFloat(bytes.getShort() << Short.SIZE);
        }
    };

    private static final int HALF_MANTISSA_BITS = 10;
    private static final int HALF_EXPONENT_MASK = 0x1f;
    private static final int HALF_MANTISSA_MASK = 0x3ff;
    private static final int FLOAT_MANTISSA_BITS = 23;
    private static final int FLOAT_EXPONENT_MASK = 0xff;
    private static final int BIAS_DIFFERENCE = 127 - 15;
    private static final float SMALLEST_HALF = 0x1p-24f;

    private final int bytes;

    NumberFormat(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of a number. */
    int bytes() {
        return bytes;
    }

    /** The next number of a buffer, in the order of bytes that the buffer has. */
    abstract float next(ByteBuffer bytes);

    private static float half(short bits) {
        int exponent = bits >> HALF_MANTISSA_BITS & HALF_EXPONENT_MASK;
        int mantissa = bits & HALF_MANTISSA_MASK;
        if (exponent == 0) {
            float value = mantissa * SMALLEST_HALF;
            return bits < 0 ? -value : value;
        }
        int wide = exponent == HALF_EXPONENT_MASK ? FLOAT_EXPONENT_MASK : exponent + BIAS_DIFFERENCE;
        int sign = bits & Integer.MIN_VALUE;
        return Float.intBitsToFloat(
                sign | wide << FLOAT_MANTISSA_BITS | mantissa << FLOAT_MANTISSA_BITS - HALF_MANTISSA_BITS);
    }
}
