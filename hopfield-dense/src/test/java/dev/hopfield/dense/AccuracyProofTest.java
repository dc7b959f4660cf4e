package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How far one step of a batch is from double precision, at a size where it is taken in panels. */
@Tag("proof")
class AccuracyProofTest {

    /** What real states may differ by between kernels, of the largest unit. */
    private static final double CONTRACT = 1e-5;

    private static final int UNITS = 96;
    private static final int PATTERNS = 500;
    private static final int CUES = 70;

    /** Patterns with one larger than the others at each cue, so that every separation has something to set apart. */
    private static final RealPatterns STORED = Draws.gaussian(PATTERNS, UNITS, 0.5, 90);

    private static final RealPatterns ASKED = noisy();

    private static RealPatterns noisy() {
        RealPatterns noise = Draws.gaussian(CUES, UNITS, 0.5, 91);
        RealPatterns.Builder builder = RealPatterns.builder(CUES, UNITS);
        for (int row = 0; row < CUES; row++) {
            for (int unit = 0; unit < UNITS; unit++) {
                builder.set(row, unit, 0.5f * (STORED.value(row, unit) + noise.value(row, unit)));
            }
        }
        return builder.build();
    }

    static Stream<DenseModel> models() {
        Stream<DenseModel> separations =
                StepTest.weightings(new Dot()).stream().map(weighting -> new DenseModel(new Dot(), weighting));
        Stream<DenseModel> similarities = StepTest.SIMILARITIES.stream()
                .map(similarity -> new DenseModel(
                        similarity, StepTest.weightings(similarity).get(5)));
        Stream<DenseModel> normalisations = StepTest.NORMALISATIONS.stream()
                .flatMap(Optional::stream)
                .map(normalisation -> new DenseModel(new Softmax(0.3)).with(normalisation));
        Stream<DenseModel> reach = Stream.of(new DenseModel(new Euclidean(), new LogSumRelu(0.07, 1e-10)));
        return Stream.of(separations, similarities, normalisations, reach)
                .flatMap(models -> models)
                .map(model -> model.with(FixedPointIteration.ofSteps(1)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStepOfABatchIsThatOfDoublePrecision(DenseModel model) {
        RealPatterns states = (RealPatterns) model.store(STORED, new Seed(1))
                .recall(Cues.of(ASKED), RecallOptions.of(1, new Seed(1)))
                .states();
        double worst = 0;
        for (int row = 0; row < CUES; row++) {
            double[] expected = PlainDense.step(model, STORED, STORED, PlainDense.row(ASKED, row));
            double largest = Arrays.stream(expected).map(Math::abs).max().getAsDouble();
            for (int unit = 0; unit < UNITS; unit++) {
                worst = Math.max(worst, Math.abs(states.value(row, unit) - expected[unit]) / largest);
            }
        }
        System.out.println(model.similarity() + " " + model.separation() + " " + model.normalisation() + ": error "
                + worst + ", energy " + model.traits().contains(Trait.ENERGY_DESCENDS));
        assertThat(worst).isLessThanOrEqualTo(CONTRACT);
    }
}
