package dev.hopfield.kernels;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** All kernels that this process can run, so that each test is run by each. */
final class EveryKernel {

    private EveryKernel() {}

    static Stream<Kernels> kernels() {
        return Stream.concat(Stream.of(Kernels.plain()), Kernels.vector().stream());
    }

    /** Every kernel with every awkward size. */
    static Stream<Arguments> withSizes() {
        return kernels()
                .flatMap(kernels -> Stream.of(0, 1, 7, 63, 64, 65, 127, 128, 511, 512, 513, 1021, 1536)
                        .map(size -> Arguments.of(kernels, size)));
    }
}
