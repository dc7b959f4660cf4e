package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.testkit.PropertyTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What must hold for any patterns and cues. */
class DensePropertyTest {

    /** States are floats, of sums in other orders. */
    private static final double FLOAT = 1e-5;

    private static final RecallOptions ONE_STEP = RecallOptions.of(1, new Seed(1));

    private static RealPatterns gaussian(int count, int units, Seed seed) {
        return Draws.gaussian(count, units, 1, seed.value());
    }

    private static RealPatterns step(DenseModel model, RealPatterns patterns, RealPatterns cues) {
        DenseModel once = model.with(FixedPointIteration.ofSteps(1));
        return (RealPatterns) once.store(patterns, new Seed(1))
                .recall(Cues.of(cues), ONE_STEP)
                .states();
    }

    private static void requireClose(RealPatterns actual, RealPatterns expected, double tolerance, Object what) {
        for (int row = 0; row < expected.count(); row++) {
            for (int unit = 0; unit < expected.units(); unit++) {
                assertThat((double) actual.value(row, unit))
                        .as("%s, row %d, unit %d", what, row, unit)
                        .isCloseTo(expected.value(row, unit), within(tolerance));
            }
        }
    }

    /** Separations whose weights follow the scores smoothly: rounding may tip the others. */
    private static final List<Weighting> SMOOTH =
            List.of(new Polynomial(3), new Exponential(), new Softmax(0.4), new Sparsemax(0.4), new Entmax(1.5, 0.4));

    /** Reflection in a random hyperplane: v - 2 (v.n) n. */
    private static RealPatterns reflected(RealPatterns states, double[] normal) {
        RealPatterns.Builder builder = RealPatterns.builder(states.count(), states.units());
        for (int row = 0; row < states.count(); row++) {
            double[] values = PlainDense.row(states, row);
            double along = PlainDense.dot(values, normal);
            for (int unit = 0; unit < values.length; unit++) {
                builder.set(row, unit, (float) (values[unit] - 2 * along * normal[unit]));
            }
        }
        return builder.build();
    }

    @PropertyTest
    void turningSpaceTurnsTheAnswer(Seed seed, int size) {
        int units = 2 + size;
        RealPatterns patterns = gaussian(4 + size, units, seed.child("patterns"));
        RealPatterns cues = gaussian(2, units, seed.child("cues"));
        double[] random = PlainDense.row(gaussian(1, units, seed.child("normal")), 0);
        double length = StrictMath.sqrt(PlainDense.dot(random, random));
        double[] normal = PlainDense.map(random, value -> value / length);
        for (Similarity similarity : List.of(new Dot(), new Euclidean())) {
            for (Weighting weighting : SMOOTH) {
                DenseModel model = new DenseModel(similarity, weighting).with(new L2());
                requireClose(
                        step(model, reflected(patterns, normal), reflected(cues, normal)),
                        reflected(step(model, patterns, cues), normal),
                        1e-4,
                        model);
            }
        }
    }

    @PropertyTest
    void theOrderOfPatternsDoesNotMatter(Seed seed, int size) {
        RealPatterns patterns = gaussian(3 + size, 2 * size, seed.child("patterns"));
        RealPatterns cues = gaussian(2, 2 * size, seed.child("cues"));
        int[] order = seed.child("order").stream().permutation(patterns.count());
        for (Similarity similarity : StepTest.SIMILARITIES) {
            for (Weighting weighting : StepTest.weightings(similarity)) {
                DenseModel model = new DenseModel(similarity, weighting).with(new Tanh(0.1));
                requireClose(step(model, patterns.select(order), cues), step(model, patterns, cues), FLOAT, model);
            }
        }
    }

    @PropertyTest
    void coldAttentionIsTheMeanOfAllPatterns(Seed seed, int size) {
        RealPatterns patterns = gaussian(size, 7, seed.child("patterns"));
        RealPatterns cues = gaussian(2, 7, seed.child("cues"));
        double[] equal = IntStream.range(0, size).mapToDouble(row -> 1.0 / size).toArray();
        double[] mean = PlainDense.sum(patterns, equal);
        for (Similarity similarity : StepTest.SIMILARITIES) {
            RealPatterns actual = step(new DenseModel(similarity, new Softmax(1e-9)), patterns, cues);
            for (int unit = 0; unit < 7; unit++) {
                assertThat((double) actual.value(0, unit)).isCloseTo(mean[unit], within(FLOAT));
            }
        }
    }

    @PropertyTest
    void everyWayToPickTheBestPicksTheSame(Seed seed, int size) {
        RealPatterns patterns = gaussian(size, 9, seed.child("patterns"));
        RealPatterns cues = gaussian(3, 9, seed.child("cues"));
        for (Similarity similarity : StepTest.SIMILARITIES) {
            RealPatterns nearest = step(new DenseModel(similarity, new Max()), patterns, cues);
            for (Weighting weighting :
                    List.of(new Softmax(1e9), new Sparsemax(1e9), new Entmax(1.3, 1e9), new TopK(1, 0.1))) {
                assertThat(step(new DenseModel(similarity, weighting), patterns, cues))
                        .as("%s %s", similarity, weighting)
                        .isEqualTo(nearest);
            }
        }
    }

    @PropertyTest
    void entmaxIsSoftmaxAtOneEndAndSparsemaxAtTheOther(Seed seed, int size) {
        RealPatterns patterns = gaussian(2 * size, 9, seed.child("patterns"));
        RealPatterns cues = gaussian(3, 9, seed.child("cues"));
        DenseModel softmax = new DenseModel(new Softmax(0.5));
        DenseModel sparsemax = new DenseModel(new Sparsemax(0.5));
        requireClose(step(new DenseModel(new Entmax(1, 0.5)), patterns, cues), step(softmax, patterns, cues), FLOAT, 1);
        requireClose(
                step(new DenseModel(new Entmax(2, 0.5)), patterns, cues), step(sparsemax, patterns, cues), FLOAT, 2);
        requireClose(
                step(new DenseModel(new Entmax(1 + 1e-7, 0.5)), patterns, cues),
                step(softmax, patterns, cues),
                FLOAT,
                "near 1");
    }

    /** Santos et al. 2024: a score that is ahead of all others by 1 / (beta (alpha - 1)) or more takes all the weight. */
    @PropertyTest
    void sparseSeparationsRetrieveExactlyInOneStepUnderAMargin(Seed seed, int size) {
        RealPatterns patterns = gaussian(1 + size, 40, seed.child("patterns"));
        RealPatterns cue = patterns.select(0);
        double[] scores = PlainDense.scores(new Dot(), patterns, PlainDense.row(cue, 0));
        double second = IntStream.range(1, scores.length)
                .mapToDouble(row -> scores[row])
                .max()
                .getAsDouble();
        double margin = scores[0] - second;
        for (double alpha : new double[] {1.2, 1.5, 2}) {
            double least = 1 / (margin * (alpha - 1));
            assertThat(step(new DenseModel(new Entmax(alpha, 1.001 * least)), patterns, cue))
                    .as("alpha %s", alpha)
                    .isEqualTo(cue);
            assertThat(step(new DenseModel(new Entmax(alpha, 0.9 * least)), patterns, cue))
                    .as("alpha %s", alpha)
                    .isNotEqualTo(cue);
        }
    }

    /** Hebb's rule without self-couplings, one unit after another: E = -1/2 sum w_ij s_i s_j up to a constant. */
    @PropertyTest
    void degreeTwoIsHebbsRule(Seed seed, int size) {
        int units = 5 + 3 * size;
        BitPatterns patterns = Draws.bipolar(size, units, seed.child("patterns").value());
        BitPatterns states = Draws.bipolar(4, units, seed.child("states").value());
        EnergyMemory memory = (EnergyMemory) new DenseModel(new Polynomial(2)).store(patterns, new Seed(1));
        double[] energies = memory.energy(states);
        for (int row = 0; row < 4; row++) {
            double hebb = 0;
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) {
                    hebb -= i == j ? 0 : coupling(patterns, i, j) * states.value(row, i) * states.value(row, j) / 2;
                }
            }
            // The prefactor of Krotov and Hopfield counts each pair twice, and the diagonal.
            assertThat(energies[row]).isCloseTo(2 * hebb - size, within(1e-9));
        }
    }

    private static double coupling(BitPatterns patterns, int i, int j) {
        return IntStream.range(0, patterns.count())
                        .mapToDouble(row -> patterns.value(row, i) * patterns.value(row, j))
                        .sum()
                / patterns.units();
    }

    /** Identity, dot and sign are Hebb's rule with self-couplings, all units at once. */
    @PropertyTest
    void identityAndSignAreHebbsRuleAllAtOnce(Seed seed, int size) {
        int units = 5 + 3 * size;
        BitPatterns patterns = Draws.bipolar(size, units, seed.child("patterns").value());
        BitPatterns cue = Draws.bipolar(1, units, seed.child("cue").value());
        RealPatterns actual = step(
                new DenseModel(new Identity()).with(new Sign()),
                (RealPatterns) patterns.as(Encoding.REAL),
                (RealPatterns) cue.as(Encoding.REAL));
        for (int i = 0; i < units; i++) {
            double field = 0;
            for (int j = 0; j < units; j++) {
                field += Math.rint(units * coupling(patterns, i, j)) * cue.value(0, j);
            }
            assertThat((double) actual.value(0, i)).isEqualTo(field == 0 ? cue.value(0, i) : Math.signum(field));
        }
    }

    /** Whatever finite floats there are: finite states, and an energy that is a number where there is one. */
    @PropertyTest
    void nothingOverflowsUnlessStatesThemselvesDo(Seed seed, int size) {
        RandomStream random = seed.stream();
        double scale = StrictMath.pow(10, 38 * (2 * random.nextDouble() - 1));
        RealPatterns patterns =
                Draws.gaussian(1 + size, 6, 0.5 * scale, seed.child("patterns").value());
        RealPatterns cues = Draws.gaussian(2, 6, 0.5 * scale, seed.child("cues").value());
        StepTest.models().forEach(model -> {
            DenseModel further = model.with(new FixedPointIteration(1e-4, 0, Optional.empty()));
            Recall recall = further.store(patterns, new Seed(1)).recall(Cues.of(cues), RecallOptions.of(20, seed));
            RealPatterns states = (RealPatterns) recall.states();
            for (int unit = 0; unit < 6; unit++) {
                assertThat(states.value(0, unit)).as("%s", further).isFinite();
            }
            if (further.traits().contains(Trait.ENERGY_DESCENDS)) {
                EnergyMemory memory = (EnergyMemory) further.store(patterns, new Seed(1));
                assertThat(memory.energy(states)[0]).as("%s", further).isNotNaN();
            }
        });
    }
}
