package dev.hopfield.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Weights of a softmax that goes on from block to block: states side by side in lanes, or one state along its rows. */
final class VectorWeights {

    private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
    private static final int LANES = VectorTile.LANES;
    private static final int PANEL = VectorTile.WIDTH;

    private VectorWeights() {}

    /** For the states in the lanes from one on. */
    static void ofLanes(float[] products, int count, int lane, float[] max, float[] total) {
        FloatVector before = FloatVector.fromArray(SPECIES, max, lane);
        FloatVector largest = before;
        for (int row = 0; row < count; row++) {
            FloatVector product = FloatVector.fromArray(SPECIES, products, row * PANEL + lane);
            largest = largest.blend(product, product.compare(VectorOperators.GT, largest));
        }
        FloatVector slope = FloatVector.broadcast(SPECIES, PowerOfTwo.LOG2_E);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int row = 0; row < count; row++) {
            FloatVector product = FloatVector.fromArray(SPECIES, products, row * PANEL + lane);
            FloatVector weight = VectorPowerOfTwo.of(product.sub(largest).mul(slope));
            weight.intoArray(products, row * PANEL + lane);
            sum = sum.add(weight);
        }
        FloatVector scale = VectorPowerOfTwo.of(before.sub(largest).mul(slope));
        FloatVector.fromArray(SPECIES, total, lane).fma(scale, sum).intoArray(total, lane);
        largest.intoArray(max, lane);
    }

    /** For one state, whose products lie next to each other. */
    static void ofOne(float[] products, int count, float[] max, float[] total) {
        float largest = max[0];
        for (int row = 0; row < count; row++) {
            largest = products[row] > largest ? products[row] : largest;
        }
        int end = count & -LANES;
        for (int row = 0; row < end; row += LANES) {
            FloatVector product = FloatVector.fromArray(SPECIES, products, row);
            VectorPowerOfTwo.of(product.sub(largest).mul(PowerOfTwo.LOG2_E)).intoArray(products, row);
        }
        for (int row = end; row < count; row++) {
            products[row] = PowerOfTwo.of(PowerOfTwo.LOG2_E * (products[row] - largest));
        }
        float sum = 0;
        for (int row = 0; row < count; row++) {
            sum += products[row];
        }
        total[0] = total[0] * PowerOfTwo.of(PowerOfTwo.LOG2_E * (max[0] - largest)) + sum;
        max[0] = largest;
    }
}
