package dev.hopfield.kernels;

/** What is done to the values of a panel, or of one state. */
final class PlainValues {

    private PlainValues() {}

    static void scaleRows(float[] values, int count, int width, float[] factors, float[] addends, int first) {
        for (int row = 0; row < count; row++) {
            float factor = factors[first + row];
            float addend = addends[first + row];
            for (int at = row * width; at < (row + 1) * width; at++) {
                values[at] = values[at] * factor + addend;
            }
        }
    }

    static void scaleStates(float[] values, int count, int width, float[] factors, float[] addends) {
        for (int row = 0; row < count; row++) {
            for (int state = 0; state < width; state++) {
                values[row * width + state] = values[row * width + state] * factors[state] + addends[state];
            }
        }
    }

    static void largest(float[] values, int count, int width, float[] into) {
        for (int row = 0; row < count; row++) {
            int at = row / RealKernels.GROUP * width;
            boolean first = row % RealKernels.GROUP == 0;
            for (int state = 0; state < width; state++) {
                float value = values[row * width + state];
                into[at + state] = first ? value : Math.max(into[at + state], value);
            }
        }
    }

    static void indicate(float[] values, int count, int width, float[] limits) {
        for (int row = 0; row < count; row++) {
            for (int state = 0; state < width; state++) {
                int at = row * width + state;
                values[at] = values[at] > limits[state] ? 1 : 0;
            }
        }
    }
}
