package dev.hopfield.kernels;

import java.util.Optional;
import jdk.incubator.vector.LongVector;

/** Where the vector kernels are found, by name. */
final class VectorKernels implements Kernels.VectorSource {

    /** Below, plain loops are as good. */
    private static final int FEWEST_BITS = 256;

    /** Groups of planes are as wide. */
    private static final int MOST_BITS = 512;

    @Override
    public Optional<Kernels> kernels() {
        int bits = LongVector.SPECIES_PREFERRED.vectorBitSize();
        return bits < FEWEST_BITS || bits > MOST_BITS
                ? Optional.empty()
                : Optional.of(new Kernels("vector-" + bits, new VectorPacked(), new VectorReal()));
    }
}
