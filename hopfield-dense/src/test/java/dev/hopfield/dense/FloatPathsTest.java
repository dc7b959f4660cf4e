package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.kernels.Kernels;
import dev.hopfield.kernels.RealKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every similarity with every separation and normalisation, in float, against the same in double. */
class FloatPathsTest {

    /** Promised for a step, relative to the largest unit. */
    private static final double ERROR = 1e-5;

    private static final Seed SEED = new Seed(1);
    private static final RecallOptions OPTIONS = RecallOptions.of(40, SEED);

    private static final List<RealKernels> KERNELS = Stream.concat(
                    Stream.of(Kernels.plain()), Kernels.vector().stream())
            .map(Kernels::real)
            .toList();

    /** At scales of patterns of a length of about 3 at which scores neither tie nor decide everything. */
    private static List<Weighting> weightings(Similarity similarity) {
        List<Weighting> weightings = new ArrayList<>(StepTest.weightings(similarity));
        weightings.add(new Softmax(500));
        weightings.add(new Polynomial(9));
        weightings.add(new Polynomial(60));
        weightings.add(new Polynomial(61, true));
        weightings.add(new Entmax(1.2, 2));
        weightings.add(new Entmax(1.37, 2));
        weightings.add(new TopK(20, 1));
        weightings.add(new LogSumRelu(0.3, 1e-10));
        return weightings;
    }

    /** Cues, patterns and units around the edges of panels, blocks, segments and vectors. */
    private static final int[][] SHAPES = {
        {1, 1, 1}, {3, 17, 33}, {5, 193, 7}, {33, 192, 64}, {70, 40, 65}, {9, 1400, 19},
    };

    private static Stream<Arguments> combinations() {
        return StepTest.SIMILARITIES.stream()
                .flatMap(similarity -> weightings(similarity).stream()
                        .flatMap(weighting -> StepTest.NORMALISATIONS.stream()
                                .map(normalisation -> Arguments.of(similarity, weighting, normalisation))));
    }

    private static RealParts once(Similarity similarity, Weighting weighting, Optional<Normalisation> normalisation) {
        return new RealParts(similarity, weighting, normalisation, FixedPointIteration.ofSteps(1));
    }

    private static RealMemory inFloat(RealPatterns patterns, RealParts parts, RealKernels kernels) {
        return new RealMemory(RealNetwork.of(patterns, parts), kernels);
    }

    private static RealMemory inDouble(RealPatterns patterns, RealParts parts) {
        StateBlocks none = new StateBlocks(List.of(), Kernels.plain().real());
        return new RealMemory(RealNetwork.of(patterns, parts), none);
    }

    private static RealPatterns patterns(int count, int units) {
        return Draws.gaussian(count, units, 3 / Math.sqrt(units), 90);
    }

    private static RealPatterns cues(int count, int units) {
        return Draws.gaussian(count, units, 3 / Math.sqrt(units), 91);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void aStepInFloatIsThatInDouble(Similarity similarity, Weighting weighting, Optional<Normalisation> normalisation) {
        RealParts parts = once(similarity, weighting, normalisation);
        for (int[] shape : SHAPES) {
            RealPatterns patterns = patterns(shape[1], shape[2]);
            Cues cues = Cues.of(cues(shape[0], shape[2]));
            Recall expected = inDouble(patterns, parts).recall(cues, OPTIONS);
            for (RealKernels kernels : KERNELS) {
                requireClose(inFloat(patterns, parts, kernels).recall(cues, OPTIONS), expected, shape);
            }
        }
    }

    private static void requireClose(Recall actual, Recall expected, int[] shape) {
        RealPatterns exact = (RealPatterns) expected.states();
        for (int row = 0; row < exact.count(); row++) {
            double largest = RealNetwork.largestUnit(RealPatterns.of(exact.row(row)));
            for (int unit = 0; unit < exact.units(); unit++) {
                assertThat((double) actual.states().value(row, unit))
                        .as("%s, row %d, unit %d", Arrays.toString(shape), row, unit)
                        .isCloseTo(exact.value(row, unit), within(ERROR * largest));
            }
            assertThat(actual.stopReason(row)).isEqualTo(expected.stopReason(row));
            assertThat(actual.steps(row)).isEqualTo(expected.steps(row));
        }
    }

    private static Stream<Arguments> pairs() {
        return StepTest.SIMILARITIES.stream()
                .flatMap(similarity -> weightings(similarity).stream()
                        .filter(weighting -> isForFloat(similarity, weighting))
                        .map(weighting -> Arguments.of(similarity, weighting)));
    }

    /**
     * Not where all weights are 0, as distances are negative, nor where nearly all of many patterns have a small weight, nor
     * where the errors of long distances are not divided out.
     */
    private static boolean isForFloat(Similarity similarity, Weighting weighting) {
        boolean distance = similarity instanceof Euclidean || similarity instanceof Manhattan;
        boolean zero = distance && weighting instanceof Polynomial polynomial && polynomial.rectified();
        boolean steep = distance && weighting instanceof Exponential;
        boolean small = weighting instanceof Entmax entmax && entmax.alpha() > 1 && entmax.alpha() < 1.01;
        boolean near = similarity instanceof Cosine || similarity instanceof ScaledDot;
        boolean close = near && weighting instanceof Entmax entmax && entmax.alpha() == 1.2;
        return !zero && !steep && !small && !close;
    }

    /** Else the test above would compare double with double. */
    @ParameterizedTest
    @MethodSource("pairs")
    void mostStatesTakeTheirStepInFloat(Similarity similarity, Weighting weighting) {
        RealPatterns patterns = Draws.gaussian(2500, 19, 0.4, 93);
        RealPatterns cues = Draws.gaussian(40, 19, 0.4, 94);
        RealNetwork network = RealNetwork.of(patterns, once(similarity, weighting, Optional.empty()));
        IntList inFloat = new IntList();
        new StateBlocks(FloatPaths.of(network, KERNELS.get(0)), KERNELS.get(0))
                .forEach(cues, Workers.caller(), (path, rows, step, sharing) -> {
                    step.take(AllRows.of(cues.select(rows)), rows.length);
                    StepSums sums = new StepSums(19);
                    for (int place = 0; place < rows.length; place++) {
                        step.read(place, sums);
                        if (sums.isGiven()) {
                            inFloat.add(rows[place]);
                        }
                    }
                });
        assertThat(inFloat.size()).isGreaterThanOrEqualTo(36);
    }

    private static Stream<Similarity> similarities() {
        return StepTest.SIMILARITIES.stream();
    }

    /** As steep as floats are trusted with. */
    @ParameterizedTest
    @MethodSource("similarities")
    void softmaxAtTheEndOfItsRangeIsThatInDouble(Similarity similarity) {
        RealPatterns patterns = patterns(1400, 65);
        RealPatterns cues = cues(70, 65);
        double longest = Math.sqrt(RealNetwork.of(patterns, once(similarity, new Max(), Optional.empty()))
                .largestSquaredNorm());
        FloatScores scores = FloatScores.of(similarity, patterns, longest).orElseThrow();
        double beta = FloatRange.LARGEST_EXPONENT / scores.scale() / scores.largest(1.01 * longest);
        RealParts parts = once(similarity, new Softmax(beta), Optional.empty());
        FloatPath<?> dense =
                FloatPaths.of(RealNetwork.of(patterns, parts), KERNELS.get(0)).get(0);
        assertThat(dense.range().holdsFrom(longest * longest)).isTrue();
        assertThat(dense.range().holdsFrom(2 * longest * longest)).isEqualTo(similarity instanceof Cosine);
        Recall expected = inDouble(patterns, parts).recall(Cues.of(cues), OPTIONS);
        for (RealKernels kernels : KERNELS) {
            Recall actual = inFloat(patterns, parts, kernels).recall(Cues.of(cues), OPTIONS);
            requireClose(actual, expected, new int[] {70, 1400, 65});
        }
    }

    private static Stream<Arguments> exactOnes() {
        return combinations().filter(arguments -> {
            Object weighting = arguments.get()[1];
            return weighting instanceof Sparsemax
                    || weighting instanceof TopK topK && topK.k() <= 20
                    || weighting instanceof Max
                    || weighting instanceof Entmax entmax && entmax.alpha() > 1.1;
        });
    }

    /** Of few patterns everything is taken in double, once it is known which they are. */
    @ParameterizedTest
    @MethodSource("exactOnes")
    void sparseSeparationsTakeTheWholeWayOfDoubleArithmetic(
            Similarity similarity, Weighting weighting, Optional<Normalisation> normalisation) {
        RealParts parts = new RealParts(similarity, weighting, normalisation, new FixedPointIteration(1e-4));
        RealPatterns patterns = patterns(700, 33);
        Cues cues = Cues.of(cues(9, 33));
        Recall expected = inDouble(patterns, parts).recall(cues, OPTIONS);
        for (RealKernels kernels : KERNELS) {
            requireClose(inFloat(patterns, parts, kernels).recall(cues, OPTIONS), expected, new int[] {9, 700, 33});
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void workersChangeNoBit(Similarity similarity, Weighting weighting) {
        RealParts parts = new RealParts(similarity, weighting, Optional.empty(), FixedPointIteration.ofSteps(2));
        RealMemory memory = inFloat(patterns(6000, 9), parts, Kernels.active().real());
        for (int count : new int[] {1, 40}) {
            Cues cues = Cues.of(cues(count, 9));
            assertThat(memory.recall(cues, OPTIONS.withWorkers(new FloatRecallTest.Backwards(3)))
                            .states())
                    .isEqualTo(memory.recall(cues, OPTIONS).states());
        }
    }

    /** Where further steps may make much of a little, a cue by itself is not rounded otherwise than among others. */
    @Test
    void powersOfOneCueAreBitwiseThoseOfMany() {
        RealPatterns cues = cues(70, 33);
        for (Weighting weighting :
                List.of(new Identity(), new Polynomial(4), new LogSumRelu(0.2, 1), new Exponential())) {
            RealParts parts = once(new Euclidean(), weighting, Optional.of(new L2()));
            RealMemory memory =
                    inFloat(patterns(300, 33), parts, Kernels.active().real());
            Recall all = memory.recall(Cues.of(cues), OPTIONS);
            for (int row = 0; row < 70; row += 23) {
                Recall one = memory.recall(Cues.of(cues.range(row, row + 1)), OPTIONS);
                assertThat(one.states()).isEqualTo(all.states().range(row, row + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void clampedUnitsStayAndTheOthersAreThoseOfDouble(
            Similarity similarity, Weighting weighting, Optional<Normalisation> normalisation) {
        RealParts parts = once(similarity, weighting, normalisation);
        RealPatterns patterns = patterns(193, 21);
        BitPatterns known = Draws.bipolar(5, 21, 92);
        Cues cues = Cues.of(cues(5, 21), known);
        RecallOptions clamped = OPTIONS.withClampKnown(true);
        Recall expected = inDouble(patterns, parts).recall(cues, clamped);
        requireClose(
                inFloat(patterns, parts, Kernels.active().real()).recall(cues, clamped), expected, new int[] {5, 193, 21
                });
    }

    private static Recall inBoth(RealPatterns patterns, RealPatterns cues, RealParts parts) {
        Recall expected = inDouble(patterns, parts).recall(Cues.of(cues), OPTIONS);
        for (RealKernels kernels : KERNELS) {
            Recall actual = inFloat(patterns, parts, kernels).recall(Cues.of(cues), OPTIONS);
            requireClose(actual, expected, new int[] {cues.count(), patterns.count(), cues.units()});
        }
        return expected;
    }

    /** The two nearest say nothing of the last unit, so that the third tells its sign, with a weight of e^-60 or less. */
    @Test
    void whereTheFewCancelWhatIsLeftOutTells() {
        RealPatterns patterns =
                RealPatterns.of(new float[] {1, 0, 1}, new float[] {1, 0, -1}, new float[] {0.25f, 1, 1});
        RealPatterns cues = RealPatterns.of(new float[] {1, 0, 0});
        for (Weighting weighting : List.of(new Softmax(80), new Polynomial(60), new Polynomial(60, true))) {
            Recall sign = inBoth(patterns, cues, once(new Dot(), weighting, Optional.of(new Sign())));
            assertThat(sign.states().value(0, 2)).as("%s", weighting).isEqualTo(1);
        }
    }

    /** Distances are then small differences of large numbers, and no others make up for their errors. */
    @Test
    void powersOfTheDistanceFromASinglePatternAreThoseOfDouble() {
        RealParts parts = once(new Euclidean(), new Polynomial(23), Optional.empty());
        inBoth(patterns(1, 1), cues(400, 1), parts);
    }

    /** Patterns at a distance from a centre, as nearly as floats have it. */
    private static RealPatterns around(RealPatterns centre, double distance) {
        RealPatterns directions = Draws.gaussian(300, 33, 1, 95);
        RealPatterns.Builder builder = RealPatterns.builder(300, 33);
        for (int row = 0; row < 300; row++) {
            double norm = Math.sqrt(RealNetwork.squaredNorm(directions.row(row), 0, 33));
            for (int unit = 0; unit < 33; unit++) {
                builder.set(row, unit, (float) (centre.value(0, unit) + distance * directions.value(row, unit) / norm));
            }
        }
        return builder.build();
    }

    @Test
    void whatFloatsTellWronglyIsTakenInDouble() {
        RealPatterns cue = cues(1, 33);
        RealPatterns close = around(cue, 1e-6);
        RealPatterns atTheEnd = around(cue, 1);
        for (Weighting best : List.of(new Max(), new TopK(3, 1e8), new Sparsemax(1e12), new Polynomial(1000))) {
            inBoth(close, cue, once(new Dot(), best, Optional.empty()));
            inBoth(atTheEnd, cue, once(new Euclidean(), best, Optional.of(new L2())));
        }
        inBoth(atTheEnd, cue, once(new Euclidean(), new LogSumRelu(2, 1), Optional.empty()));
    }

    /** A limit of some 1e40 is no float. */
    @Test
    void aReachBeyondFloatsTakesInAllPatterns() {
        for (Similarity similarity : StepTest.SIMILARITIES) {
            RealParts parts = once(similarity, new LogSumRelu(1e-40, 1), Optional.empty());
            Recall recall = inBoth(RealPatterns.of(new float[] {1, 2}, new float[] {3, 4}), cues(1, 2), parts);
            assertThat(recall.states()).as("%s", similarity).isEqualTo(RealPatterns.of(new float[] {2, 3}));
        }
    }

    private static final class Own implements Similarity {
        @Override
        public Scores of(RealPatterns patterns) {
            return new Dot().of(patterns);
        }

        @Override
        public ScoreForm form() {
            return ScoreForm.LINEAR;
        }
    }

    private static final class Twice implements Normalisation {
        @Override
        public void apply(double[] x, int[] free, double[] state) {
            for (int unit : free) {
                state[unit] = 2 * x[unit];
            }
        }

        @Override
        public boolean isScaleFree() {
            return false;
        }

        @Override
        public double conjugate(double[] state) {
            return HeldUnits.of(new int[0], state).squares() / 4;
        }
    }

    @Test
    void partsOfOnesOwnAreTakenInDouble() {
        RealPatterns patterns = patterns(7, 5);
        RealKernels kernels = Kernels.active().real();
        RealParts own = once(new Own(), new Softmax(1), Optional.empty());
        assertThat(FloatPaths.of(RealNetwork.of(patterns, own), kernels)).isEmpty();
        RealParts ownLast = once(new Dot(), new Identity(), Optional.of(new Twice()));
        assertThat(FloatPaths.of(RealNetwork.of(patterns, ownLast), kernels)).isEmpty();
        RealParts exactBefore = once(new Dot(), new Max(), Optional.of(new Twice()));
        assertThat(FloatPaths.of(RealNetwork.of(patterns, exactBefore), kernels))
                .hasSize(1);
    }

    @Test
    void aToleranceBelowTheRoundingOfFloatsTakesWeightsOfAllPatternsInDouble() {
        RealPatterns patterns = patterns(7, 5);
        RealParts strict = new RealParts(new Dot(), new Identity(), Optional.empty(), new FixedPointIteration(1e-9));
        assertThat(FloatPaths.of(RealNetwork.of(patterns, strict), KERNELS.get(0)))
                .isEmpty();
        RealParts loose = new RealParts(new Dot(), new Identity(), Optional.empty(), new FixedPointIteration(1e-4));
        assertThat(FloatPaths.of(RealNetwork.of(patterns, loose), KERNELS.get(0)))
                .hasSize(1);
    }
}
