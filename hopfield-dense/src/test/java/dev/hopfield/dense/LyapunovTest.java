package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.testkit.PropertyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where an energy is declared, its parts are convex, their gradients are used, and it descends. */
class LyapunovTest {

    /** Central differences of width 1e-5: their error is of the order of its square, and of rounding over it. */
    private static final double DIFFERENCES = 1e-7;

    private static final double WIDTH = 1e-5;

    /** States are rounded to floats: of the largest size of an energy. */
    private static final double ROUNDING = 2e-6;

    private static Stream<Weighting> withLagrangian() {
        return StepTest.weightings(new Dot()).stream()
                .filter(weighting -> weighting.descendsOn().contains(ScoreForm.LINEAR));
    }

    private static double[] scores(int count, Seed seed) {
        RandomStream random = seed.stream();
        return IntStream.range(0, count)
                .mapToDouble(pattern -> 2 * random.nextGaussian())
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("withLagrangian")
    void weightsAreTheGradientOfTheLagrangian(Weighting weighting) {
        double[] scores = scores(8, new Seed(1));
        double[] weights = new double[8];
        double factor = StrictMath.exp(weighting.weights(scores, weights));
        for (int pattern = 0; pattern < 8; pattern++) {
            double[] more = scores.clone();
            double[] less = scores.clone();
            more[pattern] += WIDTH;
            less[pattern] -= WIDTH;
            double slope = (weighting.value(more) - weighting.value(less)) / (2 * WIDTH);
            assertThat(slope).isCloseTo(factor * weights[pattern], within(DIFFERENCES * Math.max(1, factor)));
        }
    }

    @PropertyTest
    void lagrangiansAreConvex(Seed seed, int size) {
        double[] a = scores(size, seed.child("a"));
        double[] b = scores(size, seed.child("b"));
        double[] middle =
                IntStream.range(0, size).mapToDouble(i -> (a[i] + b[i]) / 2).toArray();
        withLagrangian().forEach(weighting -> {
            double mean = (weighting.value(a) + weighting.value(b)) / 2;
            assertThat(weighting.value(middle))
                    .as("%s", weighting)
                    .isLessThanOrEqualTo(mean + 1e-12 * Math.abs(mean) + 1e-14);
        });
    }

    @PropertyTest
    void levelsRiseWithTheLagrangian(Seed seed, int size) {
        double[] a = scores(size, seed.child("a"));
        double[] b = scores(size, seed.child("b"));
        withLagrangian().forEach(weighting -> {
            double higher = weighting.value(a) - weighting.value(b);
            assertThat(Math.signum(weighting.level(a) - weighting.level(b)))
                    .as("%s", weighting)
                    .isEqualTo(Math.signum(higher));
        });
    }

    private static Stream<Normalisation> normalisations() {
        return StepTest.NORMALISATIONS.stream().flatMap(Optional::stream);
    }

    /** Fenchel and Young: G(s) - x.s is least at s = g(x), here among the states that other sums give. */
    @ParameterizedTest
    @MethodSource("normalisations")
    void normalisedStatesAreWhereTheConjugateLessTheSumIsLeast(Normalisation normalisation) {
        Seed seed = new Seed(2);
        double[] x = scores(9, seed.child("x"));
        float[] best = normalised(normalisation, x);
        for (int other = 0; other < 50; other++) {
            float[] state = normalised(normalisation, scores(9, seed.child(other)));
            assertThat(cost(normalisation, x, best)).isLessThanOrEqualTo(cost(normalisation, x, state) + ROUNDING);
        }
    }

    /** The same with three units held at small values, in the domain of every normalisation. */
    @ParameterizedTest
    @MethodSource("normalisations")
    void heldUnitsLeaveTheOthersWhereThatIsLeast(Normalisation normalisation) {
        Seed seed = new Seed(3);
        int[] free = {1, 2, 4, 5, 7, 8};
        double[] x = scores(9, seed.child("x"));
        float[] best = heldAtSmallValues();
        normalisation.apply(x, free, best);
        for (int other = 0; other < 50; other++) {
            float[] state = heldAtSmallValues();
            normalisation.apply(scores(9, seed.child(other)), free, state);
            assertThat(state[3]).isEqualTo(-0.2f);
            assertThat(cost(normalisation, x, state)).isFinite();
            assertThat(cost(normalisation, x, best)).isLessThanOrEqualTo(cost(normalisation, x, state) + ROUNDING);
        }
    }

    private static float[] heldAtSmallValues() {
        float[] state = new float[9];
        state[0] = 0.3f;
        state[3] = -0.2f;
        state[6] = 0.1f;
        return state;
    }

    private static float[] normalised(Normalisation normalisation, double[] x) {
        float[] state = new float[x.length];
        normalisation.apply(x.clone(), IntStream.range(0, x.length).toArray(), state);
        return state;
    }

    private static double cost(Normalisation normalisation, double[] x, float[] state) {
        double sum = normalisation.conjugate(state, 0, state.length);
        for (int unit = 0; unit < x.length; unit++) {
            sum -= x[unit] * state[unit];
        }
        return sum;
    }

    /** From any start, whole or damped, free or with units held. */
    @PropertyTest(tries = 8)
    void energiesNeverRise(Seed seed, int size) {
        RealPatterns patterns =
                Draws.gaussian(3 + size, 5 * size, 0.7, seed.child("patterns").value());
        RealPatterns cues = Draws.gaussian(3, 5 * size, 0.7, seed.child("cues").value());
        BitPatterns known = Draws.bipolar(3, 5 * size, seed.child("known").value());
        StepTest.models()
                .filter(model -> model.traits().contains(Trait.ENERGY_DESCENDS))
                .forEach(model -> {
                    for (double damping : new double[] {0, 0.6}) {
                        DenseModel further = model.with(new FixedPointIteration(1e-5, damping, Optional.empty()));
                        requireDescent(further, patterns, Cues.of(cues), false);
                        requireDescent(further, patterns, Cues.of(cues, known), true);
                    }
                });
    }

    /** The conjugate of layer norm rises steeply at the edge of its domain: by so much for a float that is rounded. */
    private static double atTheEdge(DenseModel model, int units) {
        boolean isSteep =
                model.normalisation().isPresent() && model.normalisation().get() instanceof LayerNorm;
        return isSteep
                ? units * StrictMath.sqrt(((LayerNorm) model.normalisation().get()).epsilon() * 0x1p-23)
                : 0;
    }

    private static void requireDescent(DenseModel model, RealPatterns patterns, Cues cues, boolean clamp) {
        for (int row = 0; row < cues.count(); row++) {
            List<Double> energies = new ArrayList<>();
            RecallOptions options = RecallOptions.of(30, new Seed(1))
                    .withClampKnown(clamp)
                    .observedBy(step -> energies.add(step.energy().getAsDouble()));
            model.store(patterns, new Seed(1)).recall(cues.range(row, row + 1), options);
            for (int step = 1; step < energies.size(); step++) {
                double before = energies.get(step - 1);
                double allowed = ROUNDING * Math.max(1, Math.abs(before)) + atTheEdge(model, patterns.units());
                assertThat(energies.get(step)).as("%s, step %d", model, step).isLessThanOrEqualTo(before + allowed);
            }
        }
    }
}
