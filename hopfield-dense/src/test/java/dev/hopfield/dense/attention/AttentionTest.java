package dev.hopfield.dense.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option against the formulas in double, with all kernels. */
class AttentionTest {

    private static final Seed SEED = new Seed(31);
    private static final Trial.Sizes ODD = new Trial.Sizes(3, 5, 7, 11, 13, 17, 19);
    private static final AttentionOptions WITH_WEIGHTS =
            AttentionOptions.plain().withWeights();

    private static Stream<Named<RealKernels>> kernels() {
        return Stream.concat(Stream.of(Kernels.plain()), Kernels.vector().stream())
                .map(kernels -> Named.of(kernels.name(), kernels.real()));
    }

    /** Queries and patterns, around the edges of panels and blocks. */
    private static Stream<Arguments> shapes() {
        int[][] shapes = {{1, 1}, {1, 300}, {3, 17}, {4, 256}, {33, 257}, {64, 31}, {70, 600}};
        return kernels()
                .flatMap(kernel -> Arrays.stream(shapes).map(shape -> Arguments.of(kernel, shape[0], shape[1])));
    }

    private static void requireExact(Trial trial, RealKernels kernels, AttentionOptions options) {
        Attended actual = trial.memory(kernels).attend(trial.queries, options);
        DoubleAttention expected = trial.exactly();
        Close.requireClose(actual.outputs(), expected.outputs);
        List<RealPatterns> weights = actual.weights().orElseThrow();
        for (int head = 0; head < weights.size(); head++) {
            Close.requireClose(weights.get(head), expected.weights[head]);
        }
    }

    @ParameterizedTest(name = "{0}, {1} queries, {2} patterns")
    @MethodSource("shapes")
    void anyShapeWithProjectionsAndBiases(RealKernels kernels, int queries, int patterns) {
        requireExact(new Trial(ODD, queries, patterns, SEED).projecting(true), kernels, WITH_WEIGHTS);
    }

    @ParameterizedTest(name = "{0}, {1} queries, {2} patterns")
    @MethodSource("shapes")
    void anyShapeWithEverything(RealKernels kernels, int queries, int patterns) {
        Trial trial = new Trial(ODD, queries, patterns, SEED)
                .projecting(true)
                .normalising()
                .withExtraPattern()
                .withZeroPattern()
                .withBeta(0.3, 0.7, 1.1)
                .updating(3, 0);
        requireExact(trial, kernels, WITH_WEIGHTS.withMask(trial.mask()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void noProjections(RealKernels kernels) {
        requireExact(new Trial(Trial.Sizes.ofModel(2, 6), 9, 40, SEED), kernels, WITH_WEIGHTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void eachProjectionAlone(RealKernels kernels) {
        Trial.Sizes sizes = Trial.Sizes.ofModel(2, 6);
        requireExact(new Trial(sizes, 9, 40, SEED).projectingStates(false), kernels, WITH_WEIGHTS);
        requireExact(new Trial(sizes, 9, 40, SEED).projectingValues(true), kernels, WITH_WEIGHTS);
        requireExact(new Trial(sizes, 9, 40, SEED).projectingOutputs(false), kernels, WITH_WEIGHTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void normalisationOfWhatIsNotProjected(RealKernels kernels) {
        requireExact(new Trial(Trial.Sizes.ofModel(2, 6), 9, 40, SEED).normalising(), kernels, WITH_WEIGHTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void eachAddedPatternAlone(RealKernels kernels) {
        requireExact(new Trial(ODD, 9, 256, SEED).projecting(true).withExtraPattern(), kernels, WITH_WEIGHTS);
        requireExact(new Trial(ODD, 9, 255, SEED).projecting(true).withZeroPattern(), kernels, WITH_WEIGHTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void oneBetaForAllHeads(RealKernels kernels) {
        requireExact(new Trial(ODD, 9, 40, SEED).projecting(true).withBeta(2.5), kernels, WITH_WEIGHTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void masks(RealKernels kernels) {
        Trial trial = new Trial(ODD, 40, 300, SEED).projecting(true);
        requireExact(trial, kernels, WITH_WEIGHTS.withMask(trial.mask()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void everyQuerySettlesByItselfAfterAsManyUpdatesAsInDouble(RealKernels kernels) {
        Trial trial = new Trial(Trial.Sizes.ofModel(2, 8), 40, 60, SEED)
                .projecting(true)
                .withBeta(1.5)
                .updating(200, 1e-3);
        Attended actual = trial.memory(kernels).attend(trial.queries, WITH_WEIGHTS);
        DoubleAttention expected = trial.exactly();
        for (int head = 0; head < 2; head++) {
            int[] updates = updates(actual, head, 40);
            assertThat(updates).containsExactly(expected.updates[head]);
            assertThat(IntStream.of(updates).distinct().count()).isGreaterThan(5);
            assertThat(actual.stopReason(head, 0)).isEqualTo(StopReason.CONVERGED);
            Close.requireClose(actual.weights().orElseThrow().get(head), expected.weights[head], 1e-4);
        }
    }

    private static int[] updates(Attended attended, int head, int queries) {
        return IntStream.range(0, queries)
                .map(query -> attended.updates(head, query))
                .toArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void updatesEndAtTheirLimit(RealKernels kernels) {
        Trial trial = new Trial(ODD, 5, 30, SEED).projecting(true).updating(2, 0);
        Attended actual = trial.memory(kernels).attend(trial.queries, WITH_WEIGHTS);
        assertThat(actual.updates(2, 4)).isEqualTo(2);
        assertThat(actual.stopReason(2, 4)).isEqualTo(StopReason.STEP_LIMIT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void withoutUpdatesNothingIsSaidOfRest(RealKernels kernels) {
        Trial trial = new Trial(ODD, 5, 30, SEED).projecting(true);
        Attended actual = trial.memory(kernels).attend(trial.queries, AttentionOptions.plain());
        assertThat(actual.updates(0, 0)).isZero();
        assertThat(actual.stopReason(0, 0)).isEqualTo(StopReason.COMPLETED);
        assertThat(actual.weights()).isEmpty();
        assertThat(actual.meanWeights()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kernels")
    void aQueryThatSeesNothingIsAnsweredWithTheBiasOfTheOutput(RealKernels kernels) {
        Trial trial = new Trial(ODD, 6, 30, SEED).projecting(true).updating(3, 1e-4);
        boolean[][] hidden = new boolean[6][30];
        Arrays.fill(hidden[2], true);
        Attended actual =
                trial.memory(kernels).attend(trial.queries, WITH_WEIGHTS.withMask(AttentionMask.hiding(hidden)));
        Close.requireClose((RealPatterns) actual.outputs().range(2, 3), new double[][] {trial.exact.outputBias});
        assertThat(actual.weights().orElseThrow().get(1).row(2)).containsOnly(0);
        assertThat(actual.meanWeights().orElseThrow().row(2)).containsOnly(0);
        assertThat(actual.updates(0, 2)).isEqualTo(1);
    }
}
