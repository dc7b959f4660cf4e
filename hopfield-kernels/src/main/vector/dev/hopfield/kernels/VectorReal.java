package dev.hopfield.kernels;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Real kernels in vector instructions. */
final class VectorReal implements RealKernels {

    private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
    private static final int LANES = VectorTile.LANES;
    private static final int PANEL = VectorTile.WIDTH;

    /** 500 rows of 5000 units, there and back: 5 ms for a panel of 32, 2.1 ms for a state. */
    private static final int FEWEST = 4;

    /** Products that are added up in one chain: a run of a panel fits half the first cache. */
    private static final int RUN = 128;

    /** Scales of sums that stay as they are. */
    private final float[] ones = new float[PANEL];

    VectorReal() {
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
            VectorLone.products(rows, from, count, units, states, into);
        } else {
            panelProducts(rows, from, count, units, states, into);
        }
    }

    private void panelProducts(float[] rows, int from, int count, int units, float[] states, float[] into) {
        Arrays.fill(into, 0, count * PANEL, 0);
        for (int first = 0; first < units; first += RUN) {
            int terms = Math.min(RUN, units - first);
            VectorTile.multiply(rows, from + first, units, 1, count, terms, states, first * PANEL, ones, into);
        }
    }

    @Override
    public void manhattan(float[] rows, int from, int count, int units, float[] states, int width, float[] into) {
        Span.checkProducts(rows, from, count, units, states, width, PANEL, into);
        if (width == 1) {
            VectorManhattan.write(rows, from, count, units, states, into);
            return;
        }
        Arrays.fill(into, 0, count * PANEL, 0);
        for (int first = 0; first < units; first += RUN) {
            int terms = Math.min(RUN, units - first);
            VectorManhattan.subtract(rows, from + first, units, count, terms, states, first * PANEL, into);
        }
    }

    @Override
    public void scaleRows(float[] values, int count, int width, float[] factors, float[] addends, int first) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("factors", factors.length, first, count);
        Span.check("addends", addends.length, first, count);
        if (width == 1) {
            PlainValues.scaleRows(values, count, 1, factors, addends, first);
        } else {
            VectorValues.scaleRows(values, count, factors, addends, first);
        }
    }

    @Override
    public void scaleStates(float[] values, int count, int width, float[] factors, float[] addends) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("factors", factors.length, 0, width);
        Span.check("addends", addends.length, 0, width);
        if (width == 1) {
            PlainValues.scaleStates(values, count, 1, factors, addends);
        } else {
            VectorValues.scaleStates(values, count, factors, addends);
        }
    }

    @Override
    public void largest(float[] values, int count, int width, float[] into) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("into", into.length, 0, (long) Span.blocks(count, GROUP) * width);
        if (width == 1) {
            PlainValues.largest(values, count, 1, into);
        } else {
            VectorValues.largest(values, count, into);
        }
    }

    @Override
    public void indicate(float[] values, int count, int width, float[] limits) {
        Span.checkValues(values, count, width, PANEL);
        Span.check("limits", limits.length, 0, width);
        if (width == 1) {
            PlainValues.indicate(values, count, 1, limits);
        } else {
            VectorValues.indicate(values, count, limits);
        }
    }

    @Override
    public void sums(
            float[] rows, int from, int count, int units, float[] weights, int width, float[] scales, float[] into) {
        Span.checkSums(rows, from, count, units, weights, width, PANEL, scales, into);
        if (width == 1) {
            VectorLone.sums(rows, from, count, units, weights, scales[0], into);
        } else {
            VectorTile.multiply(rows, from, 1, units, units, count, weights, 0, scales, into);
        }
    }

    @Override
    public void accumulate(float[] rows, int from, int count, float[] states, SoftmaxSums into) {
        if (into.width == 1) {
            VectorLone.accumulate(rows, from, count, states, into);
        } else {
            panelProducts(rows, from, count, into.units, states, into.weights);
            accumulateScored(rows, from, count, into);
        }
    }

    @Override
    public void accumulateScored(float[] rows, int from, int count, SoftmaxSums into) {
        if (into.width == 1) {
            VectorLone.accumulateScored(rows, from, count, into);
        } else {
            weigh(count, into, 0);
            weigh(count, into, LANES);
            VectorTile.multiply(rows, from, 1, into.units, into.units, count, into.weights, 0, into.work, into.sums);
        }
    }

    /** Turns the products of some lanes into weights, and says how to rescale what has been summed before. */
    private static void weigh(int count, SoftmaxSums into, int lane) {
        float[] weights = into.weights;
        FloatVector before = FloatVector.fromArray(SPECIES, into.max, lane);
        FloatVector max = before;
        for (int row = 0; row < count; row++) {
            FloatVector product = FloatVector.fromArray(SPECIES, weights, row * PANEL + lane);
            max = max.blend(product, product.compare(VectorOperators.GT, max));
        }
        FloatVector slope = FloatVector.broadcast(SPECIES, into.slope);
        FloatVector total = FloatVector.zero(SPECIES);
        for (int row = 0; row < count; row++) {
            FloatVector product = FloatVector.fromArray(SPECIES, weights, row * PANEL + lane);
            FloatVector weight = VectorPowerOfTwo.of(product.sub(max).mul(slope));
            weight.intoArray(weights, row * PANEL + lane);
            total = total.add(weight);
        }
        FloatVector scale = VectorPowerOfTwo.of(before.sub(max).mul(slope));
        scale.intoArray(into.work, lane);
        max.intoArray(into.max, lane);
        FloatVector.fromArray(SPECIES, into.total, lane).fma(scale, total).intoArray(into.total, lane);
    }

    @Override
    public void weigh(float[] products, int count, int width, float[] max, float[] total) {
        Span.checkWeigh(products, count, width, PANEL, max, total);
        if (width == 1) {
            VectorWeights.ofOne(products, count, max, total);
        } else {
            VectorWeights.ofLanes(products, count, 0, max, total);
            VectorWeights.ofLanes(products, count, LANES, max, total);
        }
    }
}
