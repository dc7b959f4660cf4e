package dev.hopfield.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What {@link PowerOfTwo} says, for all lanes of a vector at once. For one species: with two the compiler gives up. */
final class VectorPowerOfTwo {

    private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;

    private VectorPowerOfTwo() {}

    static FloatVector of(FloatVector exponent) {
        FloatVector x = exponent.blend(PowerOfTwo.LEAST, exponent.compare(VectorOperators.LT, PowerOfTwo.LEAST));
        FloatVector rounded = x.add(PowerOfTwo.ROUNDING);
        FloatVector f = x.sub(rounded.sub(PowerOfTwo.ROUNDING));
        FloatVector p = FloatVector.broadcast(SPECIES, PowerOfTwo.C6);
        p = p.fma(f, FloatVector.broadcast(SPECIES, PowerOfTwo.C5));
        p = p.fma(f, FloatVector.broadcast(SPECIES, PowerOfTwo.C4));
        p = p.fma(f, FloatVector.broadcast(SPECIES, PowerOfTwo.C3));
        p = p.fma(f, FloatVector.broadcast(SPECIES, PowerOfTwo.C2));
        p = p.fma(f, FloatVector.broadcast(SPECIES, PowerOfTwo.C1));
        p = p.fma(f, FloatVector.broadcast(SPECIES, 1));
        IntVector scale = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, PowerOfTwo.MANTISSA_BITS);
        return p.mul(scale.reinterpretAsFloats());
    }
}
