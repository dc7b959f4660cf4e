package dev.hopfield.benchmarks.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.random.Seed;
import dev.hopfield.benchmarks.inputs.MultiheadInputs;
import dev.hopfield.benchmarks.inputs.MultiheadShape;
import dev.hopfield.benchmarks.peers.NativeMultihead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our attention against libtorch's module, by way of a file: the same parameters, inputs and masks. */
class MultiheadPeerTest {

    /** Of numbers of size 1, in single precision. */
    private static final double TOLERANCE = 1e-5;

    @TempDir
    private Path folder;

    private static Stream<GoldenCase> cases() {
        MultiheadShape large = MultiheadShape.ofModel(6, 96, 70, 300);
        MultiheadShape uneven = new MultiheadShape(5, 35, 61, 61, 33, 257);
        Stream<GoldenCase> many = Stream.of(GoldenCase.Mask.values())
                .flatMap(mask -> Stream.of(
                        new GoldenCase("large " + mask, large, true, false, mask),
                        new GoldenCase("uneven " + mask, uneven, false, false, mask),
                        new GoldenCase("with extra patterns " + mask, uneven, true, true, mask)));
        return Stream.concat(GoldenCase.all().stream(), many);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void outputsAndWeightsAreThoseOfTheModule(GoldenCase golden) throws IOException {
        Path file = folder.resolve("golden.safetensors");
        SafetensorsWriter.write(file, golden.tensors());
        GoldenDifference difference = GoldenDifference.of(golden, file);
        assertThat(difference.outputs()).isLessThan(TOLERANCE);
        assertThat(difference.weights()).isLessThan(TOLERANCE);
    }

    /** Ours gives weights of 0: see AttentionMemory. */
    @Test
    void theModuleHasNoNumberForAQueryThatSeesNothing() {
        MultiheadShape shape = MultiheadShape.ofModel(2, 8, 3, 5);
        float[] added = new float[15];
        Arrays.fill(added, 5, 10, Float.NEGATIVE_INFINITY);
        try (NativeMultihead module = new NativeMultihead(new MultiheadInputs(shape, new Seed(3)), true, false)) {
            float[] outputs = module.forward(added, new float[0]).outputs();
            assertThat(outputs[7]).isFinite();
            assertThat(outputs[8]).isNaN();
            assertThat(module.fused(added)[8]).isZero();
        }
    }

    /** Why masks of pairs are written as numbers. */
    @Test
    void theModuleAddsTruthValues() {
        MultiheadShape shape = MultiheadShape.ofModel(2, 8, 3, 5);
        MultiheadInputs inputs = new MultiheadInputs(shape, new Seed(3));
        try (NativeMultihead module = new NativeMultihead(inputs, true, false)) {
            assertThat(module.forwardHiding(inputs.hiddenPairs()).outputs())
                    .isEqualTo(
                            module.forward(inputs.hiddenPairs(), new float[0]).outputs());
        }
    }
}
