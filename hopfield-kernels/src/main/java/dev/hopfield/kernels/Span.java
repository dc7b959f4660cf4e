package dev.hopfield.kernels;

/** Checks, once per call, that sizes make sense and that arrays are long enough. */
final class Span {

    private Span() {}

    static void checkSize(String name, int size) {
        if (size < 0) {
            throw new IllegalArgumentException(name + " is " + size + "; it must not be negative");
        }
    }

    static void checkPositive(String name, int size) {
        if (size < 1) {
            throw new IllegalArgumentException(name + " is " + size + "; it must be at least 1");
        }
    }

    /** How many blocks hold all rows; the last may be shorter than the others. */
    static int blocks(int rows, int rowsPerBlock) {
        return rows / rowsPerBlock + (rows % rowsPerBlock == 0 ? 0 : 1);
    }

    static void check(String array, int length, int offset, long needed) {
        if (offset < 0 || offset + needed > length) {
            throw new IllegalArgumentException(array + ": " + needed + " elements from offset " + offset
                    + " are needed, the array has " + length + "\nPass a longer array, or other sizes.");
        }
    }

    static void checkWidth(int width, int panel) {
        if (width != 1 && width != panel) {
            throw new IllegalArgumentException(
                    "the width is " + width + "; it must be 1 for one state, or " + panel + " for a panel");
        }
    }

    /** What {@link RealKernels#products} asks of its arguments. */
    static void checkProducts(
            float[] rows, int from, int count, int units, float[] states, int width, int panel, float[] into) {
        checkSize("count", count);
        checkSize("units", units);
        checkWidth(width, panel);
        check("rows", rows.length, from, (long) count * units);
        check("states", states.length, 0, (long) units * width);
        check("into", into.length, 0, (long) count * width);
    }

    /** What {@link RealKernels#weigh} asks of its arguments. */
    static void checkWeigh(float[] products, int count, int width, int panel, float[] max, float[] total) {
        checkSize("count", count);
        checkWidth(width, panel);
        check("products", products.length, 0, (long) count * width);
        check("max", max.length, 0, width);
        check("total", total.length, 0, width);
    }

    /** What kernels that go over values of a panel ask of them. */
    static void checkValues(float[] values, int count, int width, int panel) {
        checkSize("count", count);
        checkWidth(width, panel);
        check("values", values.length, 0, (long) count * width);
    }

    /** What {@link RealKernels#sums} asks of its arguments. */
    static void checkSums(
            float[] rows,
            int from,
            int count,
            int units,
            float[] weights,
            int width,
            int panel,
            float[] scales,
            float[] into) {
        checkSize("count", count);
        checkSize("units", units);
        checkWidth(width, panel);
        check("rows", rows.length, from, (long) count * units);
        check("weights", weights.length, 0, (long) count * width);
        check("scales", scales.length, 0, width);
        check("into", into.length, 0, (long) units * width);
    }

    static void checkStrided(String array, int length, int offset, int rows, int stride, int width) {
        if (rows > 1 && stride < width) {
            throw new IllegalArgumentException(array + ": the stride is " + stride + " words, but a row has " + width);
        }
        check(array, length, offset, rows == 0 || width == 0 ? 0 : (rows - 1L) * stride + width);
    }
}
