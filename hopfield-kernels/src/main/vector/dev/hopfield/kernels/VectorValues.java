package dev.hopfield.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What is done to the values of a panel, state by state in lanes of their own. */
final class VectorValues {

    private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
    private static final int LANES = VectorTile.LANES;
    private static final int WIDTH = VectorTile.WIDTH;

    private VectorValues() {}

    static void scaleRows(float[] values, int count, float[] factors, float[] addends, int first) {
        for (int row = 0; row < count; row++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, factors[first + row]);
            FloatVector addend = FloatVector.broadcast(SPECIES, addends[first + row]);
            int at = row * WIDTH;
            FloatVector.fromArray(SPECIES, values, at).fma(factor, addend).intoArray(values, at);
            FloatVector.fromArray(SPECIES, values, at + LANES)
                    .fma(factor, addend)
                    .intoArray(values, at + LANES);
        }
    }

    static void scaleStates(float[] values, int count, float[] factors, float[] addends) {
        FloatVector factorLow = FloatVector.fromArray(SPECIES, factors, 0);
        FloatVector factorHigh = FloatVector.fromArray(SPECIES, factors, LANES);
        FloatVector addendLow = FloatVector.fromArray(SPECIES, addends, 0);
        FloatVector addendHigh = FloatVector.fromArray(SPECIES, addends, LANES);
        for (int at = 0; at < count * WIDTH; at += WIDTH) {
            FloatVector.fromArray(SPECIES, values, at).fma(factorLow, addendLow).intoArray(values, at);
            FloatVector.fromArray(SPECIES, values, at + LANES)
                    .fma(factorHigh, addendHigh)
                    .intoArray(values, at + LANES);
        }
    }

    static void largest(float[] values, int count, float[] into) {
        for (int row = 0; row < count; row += RealKernels.GROUP) {
            int end = Math.min(count, row + RealKernels.GROUP) * WIDTH;
            FloatVector low = FloatVector.fromArray(SPECIES, values, row * WIDTH);
            FloatVector high = FloatVector.fromArray(SPECIES, values, row * WIDTH + LANES);
            for (int at = (row + 1) * WIDTH; at < end; at += WIDTH) {
                FloatVector nextLow = FloatVector.fromArray(SPECIES, values, at);
                FloatVector nextHigh = FloatVector.fromArray(SPECIES, values, at + LANES);
                low = low.blend(nextLow, nextLow.compare(VectorOperators.GT, low));
                high = high.blend(nextHigh, nextHigh.compare(VectorOperators.GT, high));
            }
            int at = row / RealKernels.GROUP * WIDTH;
            low.intoArray(into, at);
            high.intoArray(into, at + LANES);
        }
    }

    static void indicate(float[] values, int count, float[] limits) {
        FloatVector limitLow = FloatVector.fromArray(SPECIES, limits, 0);
        FloatVector limitHigh = FloatVector.fromArray(SPECIES, limits, LANES);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int at = 0; at < count * WIDTH; at += WIDTH) {
            FloatVector low = FloatVector.fromArray(SPECIES, values, at);
            FloatVector high = FloatVector.fromArray(SPECIES, values, at + LANES);
            zero.blend(one, low.compare(VectorOperators.GT, limitLow)).intoArray(values, at);
            zero.blend(one, high.compare(VectorOperators.GT, limitHigh)).intoArray(values, at + LANES);
        }
    }
}
