package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.WeighingMemory;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One step of every similarity with every separation and normalisation is what its formula says. */
class StepTest {

    /** Patterns, weights and states are floats, 6e-8 of each; relative to the largest unit of a state. */
    private static final double FLOAT = 2e-6;

    /** Weights and scores in double, of some dozens of terms; a power multiplies the error. */
    private static final double DOUBLE = 1e-12;

    /** A share is a float. */
    private static final double SHARE = 1e-7;

    private static final Seed SEED = new Seed(1);

    static final List<Similarity> SIMILARITIES =
            List.of(new Dot(), new ScaledDot(), new Cosine(), new Euclidean(), new Manhattan());

    /** At scales at which scores of the patterns below neither tie nor decide everything. */
    static List<Weighting> weightings(Similarity similarity) {
        boolean small = similarity instanceof Cosine;
        double beta = small ? 5 : similarity instanceof Dot ? 0.3 : 0.5;
        return List.of(
                new Identity(),
                new Polynomial(2),
                new Polynomial(3),
                new Polynomial(5, true),
                new Exponential(),
                new Softmax(beta),
                new Sparsemax(beta),
                new Entmax(1, beta),
                new Entmax(1.0001, beta),
                new Entmax(1.5, beta),
                new TopK(3, beta),
                new TopK(100, beta),
                new Max(),
                new LogSumRelu(small ? 1 : 0.1, 1e-10));
    }

    static final List<Optional<Normalisation>> NORMALISATIONS = List.of(
            Optional.empty(),
            Optional.of(new L2()),
            Optional.of(new LayerNorm(1e-5)),
            Optional.of(new LayerNorm(0.5)),
            Optional.of(new Tanh(0.7)),
            Optional.of(new Sign()));

    static Stream<DenseModel> models() {
        Optional<Update> once = Optional.of(FixedPointIteration.ofSteps(1));
        return SIMILARITIES.stream()
                .flatMap(similarity -> weightings(similarity).stream()
                        .flatMap(weighting -> NORMALISATIONS.stream()
                                .map(normalisation -> new DenseModel(similarity, weighting, normalisation, once))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneStepIsThatOfTheFormula(DenseModel model) {
        RealPatterns patterns = Draws.gaussian(13, 21, 0.6, 70);
        RealPatterns cues = Draws.gaussian(3, 21, 0.6, 71);
        Recall recall = model.store(patterns, SEED).recall(Cues.of(cues), RecallOptions.of(5, SEED));
        for (int row = 0; row < 3; row++) {
            double[] cue = PlainDense.row(cues, row);
            double[] step = PlainDense.step(model, patterns, patterns, cue);
            requireClose((RealPatterns) recall.states(), row, isUndefined(model, patterns, cue) ? cue : step);
            assertThat(recall.stopReason(row)).isEqualTo(StopReason.COMPLETED);
            assertThat(recall.steps(row)).isEqualTo(1);
        }
    }

    /** Where all weights are 0, a mean has none, and a sum of 0 no direction. */
    private static boolean isUndefined(DenseModel model, RealPatterns patterns, double[] cue) {
        double[] scores = PlainDense.scores(model.similarity(), patterns, cue);
        double[] weights = PlainDense.weights((Weighting) model.separation(), scores);
        boolean none = Arrays.stream(weights).allMatch(weight -> weight == 0);
        boolean directed = model.normalisation()
                .filter(part -> part instanceof L2 || part instanceof Sign)
                .isPresent();
        return none && (model.separation() instanceof LogSumRelu || directed);
    }

    private static void requireClose(RealPatterns actual, int row, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().getAsDouble();
        assertThat(largest).isFinite();
        for (int unit = 0; unit < expected.length; unit++) {
            assertThat((double) actual.value(row, unit))
                    .as("row %d, unit %d", row, unit)
                    .isCloseTo(expected[unit], within(FLOAT * largest));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void keysCallUpTheirValuesByTheSameWeights(DenseModel model) {
        RealPatterns keys = Draws.gaussian(13, 21, 0.6, 72);
        RealPatterns values = Draws.gaussian(13, 8, 0.6, 73);
        RealPatterns cues = Draws.gaussian(2, 21, 0.6, 74);
        Recall recall =
                ((AssociatingModel) model).store(keys, values, SEED).recall(Cues.of(cues), RecallOptions.of(1, SEED));
        assertThat(recall.states().units()).isEqualTo(8);
        for (int row = 0; row < 2; row++) {
            double[] cue = PlainDense.row(cues, row);
            double[] step = PlainDense.step(model, keys, values, cue);
            requireClose((RealPatterns) recall.states(), row, isUndefined(model, keys, cue) ? new double[8] : step);
        }
    }

    static Stream<Weighting> allWeightings() {
        return weightings(new Dot()).stream();
    }

    @ParameterizedTest
    @MethodSource("allWeightings")
    void weightsAreThoseOfTheFormula(Weighting weighting) {
        double[] scores = PlainDense.scores(
                new Dot(), Draws.gaussian(30, 21, 0.6, 75), PlainDense.row(Draws.gaussian(1, 21, 1, 76), 0));
        double[] actual = new double[30];
        double factor = StrictMath.exp(weighting.weights(scores, actual));
        double[] expected = PlainDense.weights(weighting, scores);
        double largest = Arrays.stream(expected).map(Math::abs).max().getAsDouble();
        // The reference takes powers of 1 / (alpha - 1) of rounded numbers.
        double tolerance = weighting instanceof Entmax entmax && entmax.alpha() < 1.01 ? 1e-10 : DOUBLE;
        for (int pattern = 0; pattern < 30; pattern++) {
            assertThat(factor * actual[pattern]).isCloseTo(expected[pattern], within(tolerance * largest));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void sharesAreTheSizesOfTheWeightsOverTheirSum(DenseModel model) {
        RealPatterns patterns = Draws.gaussian(13, 21, 0.6, 77);
        RealPatterns states = Draws.gaussian(2, 21, 0.6, 78);
        RealPatterns shares = ((WeighingMemory) model.store(patterns, SEED)).weights(states);
        for (int row = 0; row < 2; row++) {
            double[] scores = PlainDense.scores(model.similarity(), patterns, PlainDense.row(states, row));
            double[] sizes = PlainDense.map(PlainDense.weights((Weighting) model.separation(), scores), Math::abs);
            double[] expected = PlainDense.over1(sizes);
            for (int pattern = 0; pattern < 13; pattern++) {
                assertThat((double) shares.value(row, pattern)).isCloseTo(expected[pattern], within(SHARE));
            }
        }
    }

    @Test
    void dampingKeepsAPartOfTheOldState() {
        RealPatterns patterns = Draws.gaussian(13, 21, 0.6, 79);
        RealPatterns cue = Draws.gaussian(1, 21, 0.6, 80);
        DenseModel whole = new DenseModel(new Softmax(0.3)).with(FixedPointIteration.ofSteps(1));
        DenseModel damped = whole.with(new FixedPointIteration(0, 0.75, Optional.of(1)));
        RecallOptions options = RecallOptions.of(1, SEED);
        Recall full = whole.store(patterns, SEED).recall(Cues.of(cue), options);
        Recall part = damped.store(patterns, SEED).recall(Cues.of(cue), options);
        for (int unit = 0; unit < 21; unit++) {
            assertThat((double) part.states().value(0, unit))
                    .isCloseTo(0.75 * cue.value(0, unit) + 0.25 * full.states().value(0, unit), within(FLOAT));
        }
    }

    @Test
    void dampedAndFullStepsEndAtTheSameFixedPoint() {
        RealPatterns patterns = Draws.gaussian(13, 21, 0.6, 81);
        Cues cues = Cues.of(Draws.gaussian(5, 21, 0.6, 82));
        RecallOptions options = RecallOptions.of(10_000, SEED);
        Recall full = new DenseModel(new Softmax(0.5))
                .with(new FixedPointIteration(1e-6))
                .store(patterns, SEED)
                .recall(cues, options);
        Recall damped = new DenseModel(new Softmax(0.5))
                .with(new FixedPointIteration(1e-6, 0.9, Optional.empty()))
                .store(patterns, SEED)
                .recall(cues, options);
        for (int row = 0; row < 5; row++) {
            assertThat(damped.stopReason(row)).isEqualTo(StopReason.CONVERGED);
            assertThat(damped.steps(row)).isGreaterThan(full.steps(row));
            for (int unit = 0; unit < 21; unit++) {
                assertThat(damped.states().value(row, unit))
                        .isCloseTo(full.states().value(row, unit), within(1e-4f));
            }
        }
    }
}
