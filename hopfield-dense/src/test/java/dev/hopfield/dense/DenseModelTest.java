package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenseModelTest {

    @Test
    void separationSettlesTheEncoding() {
        assertThat(new DenseModel(new Softmax(8)).accepts()).containsExactly(Encoding.REAL);
        assertThat(new DenseModel(new Polynomial(3)).accepts()).containsExactly(Encoding.BIPOLAR);
        assertThat(new DenseModel(new Exponential()).accepts()).containsExactly(Encoding.BIPOLAR);
    }

    @Test
    void refusalOfAnEncodingSaysWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DenseModel(new Softmax(8)).store(Draws.bipolar(2, 3, 1), new Seed(1)))
                .withMessageContaining("REAL")
                .withMessageContaining("BIPOLAR")
                .withMessageContaining("as(Encoding.REAL)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void toleranceOutOfRangeIsRefused(double tolerance) {
        assertThatThrownBy(() -> new DenseModel(new Softmax(8)).with(new FixedPointIteration(tolerance)))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("tolerance is " + tolerance);
    }

    @Test
    void bipolarMemoryTakesAboutAnotherCopyOfThePatterns() {
        long patterns = Draws.bipolar(6400, 1000, 1).bytes();
        assertThat(new DenseModel(new Polynomial(3)).estimatedBytes(6400, 1000)).isBetween(patterns, 2 * patterns);
    }

    /** F(x) = x^2 / 2, as a plugin would write it. */
    private record Square() implements InteractionFunction {
        @Override
        public ScaledNumber difference(int overlap) {
            return ScaledNumber.of(2.0 * overlap);
        }

        @Override
        public double energy(int[] overlaps, int units) {
            return -Arrays.stream(overlaps)
                    .mapToDouble(overlap -> overlap * overlap / 2.0)
                    .sum();
        }

        @Override
        public boolean isEven() {
            return true;
        }
    }

    @Test
    void takesAnInteractionFunctionOfOnesOwn() {
        Cues cues = Cues.of(Draws.bipolar(5, 70, 2));
        RecallOptions options = RecallOptions.of(50, new Seed(3));
        Recall own = new DenseModel(new Square())
                .store(Draws.bipolar(15, 70, 1), new Seed(1))
                .recall(cues, options);
        Recall ours = new DenseModel(new Polynomial(2))
                .store(Draws.bipolar(15, 70, 1), new Seed(1))
                .recall(cues, options);
        assertThat(own.states()).isEqualTo(ours.states());
    }

    /** L(h) = c h.h / 2: weights in proportion to the scores, a linear associator. */
    private record Linear(double slope) implements Weighting {
        @Override
        public double value(double[] scores) {
            return Arrays.stream(scores).map(score -> slope * score * score / 2).sum();
        }

        @Override
        public double weights(double[] scores, double[] into) {
            for (int pattern = 0; pattern < scores.length; pattern++) {
                into[pattern] = slope * scores[pattern];
            }
            return 0;
        }

        @Override
        public Set<ScoreForm> descendsOn() {
            return Set.of(ScoreForm.LINEAR);
        }
    }

    @Test
    void refusesPartsThatDoNotGoTogether() {
        assertThatThrownBy(() -> new DenseModel(new Softmax(8)).with(new Asynchronous()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("separation is softmax; bipolar states need polynomial or exponential");
        assertThatThrownBy(() -> new DenseModel(new Cosine(), new Exponential()).with(new Synchronous()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("similarity is cosine; update synchronous compares bipolar states by dot");
        assertThatThrownBy(() -> new DenseModel(new Exponential())
                        .with(new Asynchronous())
                        .with(new L2()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("normalisation is l2; update asynchronous leaves nothing to normalise");
        assertThatThrownBy(() -> new DenseModel(new Square()).with(new Sign()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("it has no weights for real states");
    }

    @ParameterizedTest
    @MethodSource("withoutEnergy")
    void saysWhyThereIsNoEnergy(DenseModel model, String why) {
        assertThat(model.traits()).doesNotContain(Trait.ENERGY_DESCENDS);
        assertThat(model.notes()).singleElement().asString().startsWith("follows no energy: " + why);
    }

    static Stream<Arguments> withoutEnergy() {
        return Stream.of(
                Arguments.of(
                        new DenseModel(new Manhattan(), new Softmax(8)),
                        "scores of manhattan are neither dot products nor squared distances"),
                Arguments.of(
                        new DenseModel(new LogSumRelu(1, 1)),
                        "weights of log-sum-relu are no gradient of a convex function of dot scores"),
                Arguments.of(
                        new DenseModel(new Polynomial(3)).with(new L2()),
                        "weights of polynomial are no gradient of a convex function of dot scores"),
                Arguments.of(
                        new DenseModel(new Euclidean(), new Max()).with(new L2()),
                        "none is known for euclidean scores with l2 after the sum"),
                Arguments.of(
                        new DenseModel(new Polynomial(2)).with(new Synchronous()),
                        "units that are updated all at once may raise what each of them lowers"));
    }

    @Test
    void takesAWeightingOfOnesOwn() {
        RealPatterns orthogonal = RealPatterns.of(new float[] {1, 1, 1, 1}, new float[] {1, -1, 1, -1});
        RealPatterns cue = RealPatterns.of(new float[] {3, 0, 1, 0});
        Recall projected = new DenseModel(new Linear(0.25))
                .store(orthogonal, new Seed(1))
                .recall(Cues.of(cue), RecallOptions.of(5, new Seed(1)));
        assertThat(projected.states()).isEqualTo(RealPatterns.of(new float[] {2, 0, 2, 0}));
    }
}
