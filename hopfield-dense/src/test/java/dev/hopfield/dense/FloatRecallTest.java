package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recalls in float, alone, in panels, in blocks and in segments, against double arithmetic. */
class FloatRecallTest {

    /** Of one step, relative to the largest unit of a pattern. */
    private static final double ERROR = 2e-6;

    private static final double TOLERANCE = 1e-4;
    private static final Seed SEED = new Seed(1);
    private static final RecallOptions ONE_STEP = RecallOptions.of(1, SEED);
    private static final RecallOptions OPTIONS = RecallOptions.of(200, SEED);

    private static Stream<Named<RealKernels>> kernels() {
        return Stream.concat(Stream.of(Kernels.plain()), Kernels.vector().stream())
                .map(kernels -> Named.of(kernels.name(), kernels.real()));
    }

    private static RealMemory memory(RealPatterns patterns, double beta, RealKernels kernels) {
        return memory(patterns, beta, TOLERANCE, kernels);
    }

    private static RealMemory memory(RealPatterns patterns, double beta, double tolerance, RealKernels kernels) {
        RealParts parts =
                new RealParts(new Dot(), new Softmax(beta), Optional.empty(), new FixedPointIteration(tolerance));
        return new DescendingRealMemory(RealNetwork.of(patterns, parts), kernels);
    }

    private static RealMemory memory(RealPatterns patterns, double beta) {
        return memory(patterns, beta, Kernels.active().real());
    }

    /** Cues, patterns and units, around the edges of blocks, panels, segments and tiles. */
    private static Stream<Arguments> shapes() {
        int[][] shapes = {
            {1, 1, 1},
            {1, 7, 63},
            {3, 65, 64},
            {1, 5000, 65},
            {4, 1, 7},
            {4, 65, 63},
            {63, 193, 7},
            {64, 64, 65},
            {65, 7, 64},
            {200, 63, 1},
            {5, 1021, 300},
            {5, 300, 1021}
        };
        return kernels()
                .flatMap(kernel ->
                        Arrays.stream(shapes).map(shape -> Arguments.of(kernel, shape[0], shape[1], shape[2])));
    }

    @ParameterizedTest(name = "{0}: {1} cues, {2} patterns, {3} units")
    @MethodSource("shapes")
    void oneStepIsAttentionInDoubleArithmetic(RealKernels kernels, int cues, int count, int units) {
        double scale = 1 / Math.sqrt(units);
        RealPatterns patterns = Draws.gaussian(count, units, scale, 10);
        RealPatterns queries = Draws.gaussian(cues, units, scale, 11);
        RealPatterns actual = (RealPatterns)
                memory(patterns, 2, kernels).recall(Cues.of(queries), ONE_STEP).states();
        for (int row = 0; row < cues; row++) {
            double[] expected = attention(patterns, 2, queries.row(row));
            for (int unit = 0; unit < units; unit++) {
                assertThat((double) actual.value(row, unit)).isCloseTo(expected[unit], within(4 * ERROR * scale));
            }
        }
    }

    private static double[] attention(RealPatterns patterns, double beta, float[] state) {
        double[] next = new double[state.length];
        double total = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            float[] values = patterns.row(pattern);
            double score = 0;
            for (int unit = 0; unit < state.length; unit++) {
                score += (double) values[unit] * state[unit];
            }
            double weight = StrictMath.exp(beta * score);
            total += weight;
            for (int unit = 0; unit < state.length; unit++) {
                next[unit] += weight * values[unit];
            }
        }
        for (int unit = 0; unit < state.length; unit++) {
            next[unit] /= total;
        }
        return next;
    }

    /** Several workers, each task in a thread of the common pool, the last task first. */
    record Backwards(int count) implements Workers {
        @Override
        public void forEach(int tasks, IntConsumer task) {
            CompletableFuture<?>[] running = IntStream.range(0, tasks)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> task.accept(tasks - 1 - number)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        }
    }

    @ParameterizedTest(name = "{0} cues")
    @ValueSource(ints = {1, 3, 4, 65, 300})
    void workersChangeNoBit(int cues) {
        RealMemory memory = memory(Draws.gaussian(13_000, 65, 0.2, 12), 1);
        Cues queries = Cues.of(Draws.gaussian(cues, 65, 0.2, 13));
        RecallOptions options = RecallOptions.of(2, SEED);
        Recall alone = memory.recall(queries, options);
        for (int count : new int[] {2, 3, 50}) {
            Recall shared = memory.recall(queries, options.withWorkers(new Backwards(count)));
            assertThat(shared.states()).isEqualTo(alone.states());
        }
    }

    @Test
    void workersChangeNoBitOfWhatIsTakenInDouble() {
        RealMemory memory = memory(Draws.gaussian(100, 65, 1, 14), 8);
        Cues queries = Cues.of(Draws.gaussian(30, 65, 1, 15));
        Recall alone = memory.recall(queries, OPTIONS);
        assertThat(memory.recall(queries, OPTIONS.withWorkers(new Backwards(3))).states())
                .isEqualTo(alone.states());
    }

    @Test
    void eachCueStopsByItselfWhateverTheOthersDo() {
        RealPatterns patterns = Draws.gaussian(60, 40, 0.6, 16);
        RealPatterns cues = Draws.gaussian(70, 40, 0.6, 17);
        RealMemory memory = memory(patterns, 0.6);
        Recall together = memory.recall(Cues.of(cues), OPTIONS);
        assertThat(IntStream.range(0, 70).map(together::steps).distinct().count())
                .isGreaterThan(3);
        Recall others = memory.recall(Cues.of(cues.range(30, 70)), OPTIONS);
        for (int row = 0; row < 40; row++) {
            assertThat(others.states().range(row, row + 1))
                    .isEqualTo(together.states().range(30 + row, 31 + row));
            assertThat(others.steps(row)).isEqualTo(together.steps(30 + row));
            assertThat(others.stopReason(row)).isEqualTo(StopReason.CONVERGED);
        }
    }

    @Test
    void clampedUnitsOfEveryCueOfABlockKeepTheirValues() {
        RealPatterns patterns = Draws.gaussian(20, 30, 0.5, 18);
        RealPatterns cues = Draws.gaussian(10, 30, 0.5, 19);
        BitPatterns known = Draws.bipolar(10, 30, 20);
        RealPatterns actual = (RealPatterns) memory(patterns, 0.5)
                .recall(Cues.of(cues, known), OPTIONS.withClampKnown(true))
                .states();
        for (int row = 0; row < 10; row++) {
            for (int unit = 0; unit < 30; unit++) {
                boolean same = actual.value(row, unit) == cues.value(row, unit);
                assertThat(same).as("row %d, unit %d", row, unit).isEqualTo(known.bit(row, unit));
            }
        }
    }

    @Test
    void anObserverSeesTheStepsOfEveryCueInOrderAndChangesNothing() {
        RealPatterns patterns = Draws.gaussian(60, 40, 0.6, 21);
        Cues cues = Cues.of(Draws.gaussian(9, 40, 0.6, 22));
        RealMemory memory = memory(patterns, 0.6);
        List<List<Integer>> steps = new ArrayList<>();
        IntStream.range(0, 9).forEach(row -> steps.add(new ArrayList<>()));
        RecallOptions observed = OPTIONS.withFirstRow(100)
                .observedBy(step -> steps.get((int) step.row() - 100).add(step.step()));
        Recall recall = memory.recall(cues, observed);
        for (int row = 0; row < 9; row++) {
            assertThat(steps.get(row))
                    .isEqualTo(
                            IntStream.rangeClosed(0, recall.steps(row)).boxed().toList());
        }
        assertThat(recall.states()).isEqualTo(memory.recall(cues, OPTIONS).states());
    }

    @Test
    void cuesThatNeedDoubleTakeNothingFromThoseThatDoNot() {
        RealPatterns patterns = Draws.gaussian(50, 30, 0.5, 23);
        RealPatterns small = Draws.gaussian(4, 30, 0.5, 24);
        RealPatterns large = Draws.gaussian(4, 30, 50, 25);
        RealMemory memory = memory(patterns, 1);
        RealPatterns mixed = RealPatterns.of(small.row(0), large.row(0), small.row(1), large.row(1));
        Recall recall = memory.recall(Cues.of(mixed), OPTIONS);
        Recall smallOnes = memory.recall(Cues.of(small), OPTIONS);
        Recall largeOnes = memory.recall(Cues.of(large), OPTIONS);
        assertThat(recall.states().range(0, 1)).isEqualTo(smallOnes.states().range(0, 1));
        assertThat(recall.states().range(1, 2)).isEqualTo(largeOnes.states().range(0, 1));
        assertThat(recall.states().range(2, 3)).isEqualTo(smallOnes.states().range(1, 2));
        assertThat(recall.states().range(3, 4)).isEqualTo(largeOnes.states().range(1, 2));
    }

    /** 256 patterns fill one block of storage. */
    @Test
    void patternsInSeveralBlocksOfStorageAllCount() {
        RealPatterns patterns = (RealPatterns) Draws.bipolar(300, 1 << 16, 26).as(Encoding.REAL);
        assertThat(patterns.blockCount()).isEqualTo(2);
        RealPatterns cues = patterns.select(0, 255, 256, 299);
        RealMemory memory = memory(patterns, 0x1p-11, 1e-3, Kernels.active().real());
        Recall together = memory.recall(Cues.of(cues), ONE_STEP);
        Recall alone = memory.recall(Cues.of(cues.select(2)), ONE_STEP);
        assertThat(alone.states().value(0, 5)).isCloseTo(together.states().value(2, 5), within(1e-5f));
        for (int row = 0; row < 4; row++) {
            assertThat(together.states().value(row, 5)).isCloseTo(cues.value(row, 5), within(1e-4f));
        }
    }
}
