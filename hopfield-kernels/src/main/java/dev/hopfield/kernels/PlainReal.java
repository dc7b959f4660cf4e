package dev.hopfield.kernels;

import java.util.Arrays;

/** Real kernels in plain Java, in loops that compilers turn into vector instructions. */
final class PlainReal implements RealKernels {

    /** Long enough for loops over the states of a panel to be worth turning into vector instructions. */
    private static final int PANEL = 64;

    /** 500 rows of 5000 units, there and back: 72 ms for a panel, 2.1 ms for a state. */
    private static final int FEWEST = 32;

    /** Terms that are added to each sum at once, so that it is loaded and stored a quarter as often. */
    private static final int TOGETHER = 4;

    /** Products that are added up in one chain. */
    private static final int RUN = 128;

    private final float[] ones = new float[PANEL];

    PlainReal() {
        Arrays.fill(ones, 1);
    }

    @Override
    public int panel() {
        return PANEL;
    }

    @Override
    public int fewest() {
        return FEWEST;
    }

    @Override
    public void products(float[] rows, int from, int count, int units, float[] states, int width, float[] into) {
        Span.checkProducts(rows, from, count, units, states, width, PANEL, into);
        if (width == 1) {
            loneProducts(rows, from, count, units, states, into);
        } else {
            panelProducts(rows, from, count, units, states, into);
        }
    }

    private static void loneProducts(float[] rows, int from, int count, int units, float[] state, float[] into) {
        for (int row = 0; row < count; row++) {
            into[row] = (float) FloatRows.sum(rows, from + row * units, state, 0, units);
        }
    }

    private void panelProducts(float[] rows, int from, int count, int units, float[] states, float[] into) {
        Arrays.fill(into, 0, count * PANEL, 0);
        float[] run = new float[PANEL];
        for (int first = 0; first < units; first += RUN) {
            int terms = Math.min(RUN, units - first);
            for (int row = 0; row < count; row++) {
                weightedSum(rows, from + row * units + first, 1, terms, states, first * PANEL, run);
                addScaled(into, row * PANEL, ones, run);
            }
        }
    }

    @Override
    public void manhattan(float[] rows, int from, int count, int units, float[] states, int width, float[] into) {
        Span.checkProducts(rows, from, count, units, states, width, PANEL, into);
        if (width == 1) {
            for (int row = 0; row < count; row++) {
                into[row] = -distance(rows, from + row * units, states, units);
            }
        } else {
            panelDistances(rows, from, count, units, states, into);
        }
    }

    private static float distance(float[] rows, int from, float[] state, int units) {
        double distance = 0;
        for (int first = 0; first < units; first += RUN) {
            int end = Math.min(units, first + RUN);
            float even = 0;
            float odd = 0;
            int unit = first;
            for (; unit < end - 1; unit += 2) {
                even += Math.abs(rows[from + unit] - state[unit]);
                odd += Math.abs(rows[from + unit + 1] - state[unit + 1]);
            }
            if (unit < end) {
                even += Math.abs(rows[from + unit] - state[unit]);
            }
            distance += even + odd;
        }
        return (float) distance;
    }

    private void panelDistances(float[] rows, int from, int count, int units, float[] states, float[] into) {
        Arrays.fill(into, 0, count * PANEL, 0);
        float[] run = new float[PANEL];
        for (int first = 0; first < units; first += RUN) {
            int terms = Math.min(RUN, units - first);
            for (int row = 0; row < count; row++) {
                nearness(rows, from + row * units + first, terms, states, first * PANEL, run);
                addScaled(into, row * PANEL, ones, run);
            }
        }
    }

    /** run_j = -sum_k |a_k - b_kj|, for row k of b at bFrom + k x PANEL. */
    private static void nearness(float[] a, int from, int terms, float[] b, int bFrom, float[] run) {
        Arrays.fill(run, 0);
        for (int k = 0; k < terms; k++) {
            float value = a[from + k];
            int at = bFrom + k * PANEL;
            for (int state = 0; state < PANEL; state++) {
                run[state] -= Math.abs(value - b[at + state]);
            }
        }
    }

    @Override
    public void scaleRows(float[] values, int count, int width, float[] factors, float[] addends, int first) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("factors", factors.length, first, count);
        Span.check("addends", addends.length, first, count);
        PlainValues.scaleRows(values, count, width, factors, addends, first);
    }

    @Override
    public void scaleStates(float[] values, int count, int width, float[] factors, float[] addends) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("factors", factors.length, 0, width);
        Span.check("addends", addends.length, 0, width);
        PlainValues.scaleStates(values, count, width, factors, addends);
    }

    @Override
    public void largest(float[] values, int count, int width, float[] into) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("into", into.length, 0, (long) Span.blocks(count, GROUP) * width);
        PlainValues.largest(values, count, width, into);
    }

    @Override
    public void indicate(float[] values, int count, int width, float[] limits) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("limits", limits.length, 0, width);
        PlainValues.indicate(values, count, width, limits);
    }

    @Override
    public void sums(
            float[] rows, int from, int count, int units, float[] weights, int width, float[] scales, float[] into) {
        Span.checkSums(rows, from, count, units, weights, width, PANEL, scales, into);
        if (width == 1) {
            float[] block = new float[units];
            addRows(rows, from, count, weights, block);
            for (int unit = 0; unit < units; unit++) {
                into[unit] = into[unit] * scales[0] + block[unit];
            }
        } else {
            panelSums(rows, from, count, units, weights, scales, into);
        }
    }

    private static void panelSums(
            float[] rows, int from, int count, int units, float[] weights, float[] scales, float[] into) {
        float[] run = new float[PANEL];
        for (int unit = 0; unit < units; unit++) {
            weightedSum(rows, from + unit, units, count, weights, 0, run);
            addScaled(into, unit * PANEL, scales, run);
        }
    }

    @Override
    public void accumulate(float[] rows, int from, int count, float[] states, SoftmaxSums into) {
        if (into.width == 1) {
            loneProducts(rows, from, count, into.units, states, into.weights);
        } else {
            panelProducts(rows, from, count, into.units, states, into.weights);
        }
        accumulateScored(rows, from, count, into);
    }

    @Override
    public void accumulateScored(float[] rows, int from, int count, SoftmaxSums into) {
        if (into.width == 1) {
            float scale = weigh(count, into, 0);
            Arrays.fill(into.work, 0);
            addRows(rows, from, count, into.weights, into.work);
            into.addBlock(scale);
        } else {
            for (int state = 0; state < PANEL; state++) {
                into.work[state] = weigh(count, into, state);
            }
            panelSums(rows, from, count, into.units, into.weights, into.work, into.sums);
        }
    }

    /** run_j = sum_k a_k b_kj, for element k of a at index from + k x step and row k of b at bFrom + k x PANEL. */
    private static void weightedSum(float[] a, int from, int step, int terms, float[] b, int bFrom, float[] run) {
        Arrays.fill(run, 0);
        int k = 0;
        for (; k <= terms - TOGETHER; k += TOGETHER) {
            int at = from + k * step;
            addFour(a[at], a[at + step], a[at + 2 * step], a[at + 3 * step], b, bFrom + k * PANEL, run);
        }
        for (; k < terms; k++) {
            float factor = a[from + k * step];
            for (int state = 0; state < PANEL; state++) {
                run[state] += factor * b[bFrom + k * PANEL + state];
            }
        }
    }

    private static void addFour(float a0, float a1, float a2, float a3, float[] b, int from, float[] run) {
        for (int state = 0; state < PANEL; state++) {
            int at = from + state;
            run[state] += (a0 * b[at] + a1 * b[at + PANEL]) + (a2 * b[at + 2 * PANEL] + a3 * b[at + 3 * PANEL]);
        }
    }

    private static void addScaled(float[] into, int from, float[] scale, float[] run) {
        for (int state = 0; state < PANEL; state++) {
            into[from + state] = into[from + state] * scale[state] + run[state];
        }
    }

    /** Turns the products of one state into weights, and returns the scale of what has been summed before. */
    private static float weigh(int count, SoftmaxSums into, int state) {
        float before = into.max[state];
        float max = before;
        for (int row = 0; row < count; row++) {
            max = Math.max(max, into.weights[row * into.width + state]);
        }
        float total = 0;
        for (int row = 0; row < count; row++) {
            int at = row * into.width + state;
            into.weights[at] = PowerOfTwo.of(into.slope * (into.weights[at] - max));
            total += into.weights[at];
        }
        float scale = PowerOfTwo.of(into.slope * (before - max));
        into.max[state] = max;
        into.total[state] = into.total[state] * scale + total;
        return scale;
    }

    private static void addRows(float[] rows, int from, int count, float[] weights, float[] block) {
        for (int row = 0; row < count; row++) {
            addRow(rows, from + row * block.length, weights[row], block);
        }
    }

    private static void addRow(float[] rows, int from, float weight, float[] block) {
        for (int unit = 0; unit < block.length; unit++) {
            block[unit] += weight * rows[from + unit];
        }
    }

    @Override
    public void weigh(float[] products, int count, int width, float[] max, float[] total) {
        Span.checkWeigh(products, count, width, PANEL, max, total);
        float[] before = Arrays.copyOf(max, width);
        for (int row = 0; row < count; row++) {
            for (int state = 0; state < width; state++) {
                max[state] = Math.max(max[state], products[row * width + state]);
            }
        }
        for (int state = 0; state < width; state++) {
            total[state] *= PowerOfTwo.of(PowerOfTwo.LOG2_E * (before[state] - max[state]));
        }
        for (int row = 0; row < count; row++) {
            for (int state = 0; state < width; state++) {
                int at = row * width + state;
                products[at] = PowerOfTwo.of(PowerOfTwo.LOG2_E * (products[at] - max[state]));
                total[state] += products[at];
            }
        }
    }
}
