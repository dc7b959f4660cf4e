package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.RecallStep;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.memory.Trait;
import dev.hopfield.api.memory.WeighingMemory;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwoLayerTest {

    private static final Seed SEED = new Seed(8);
    private static final RecallOptions OPTIONS = RecallOptions.of(100_000, SEED);

    /** Of fixed points: what tolerances and the floats of dense states leave. */
    private static final double SAME = 1e-6;

    /** Energies may rise by the error of a step, relative to their size: a hundredth of the preset in any step seen. */
    private static final double STEP_ERROR = 1e-6;

    private static final double EXACT = 1e-9;

    private static TwoLayerModel exact(Separation hidden, Optional<Normalisation> visible, double lag) {
        return new TwoLayerModel(hidden, visible, 1, lag, EXACT, EXACT / 100);
    }

    private static RealPatterns patterns() {
        return Draws.gaussian(6, 20, 1, 80);
    }

    private static RealPatterns cues() {
        RealPatterns patterns = patterns();
        RealPatterns noise = Draws.gaussian(6, 20, 0.3, 81);
        RealPatterns.Builder builder = RealPatterns.builder(6, 20);
        for (int row = 0; row < 6; row++) {
            for (int unit = 0; unit < 20; unit++) {
                builder.set(row, unit, patterns.value(row, unit) + noise.value(row, unit));
            }
        }
        return builder.build();
    }

    private static RealPatterns ends(Memory memory, RealPatterns cues) {
        Recall recall = memory.recall(Cues.of(cues), OPTIONS);
        for (int cue = 0; cue < cues.count(); cue++) {
            assertThat(recall.stopReason(cue)).isEqualTo(StopReason.CONVERGED);
        }
        return (RealPatterns) recall.states();
    }

    private static void requireSame(RealPatterns actual, RealPatterns expected) {
        for (int row = 0; row < expected.count(); row++) {
            for (int unit = 0; unit < expected.units(); unit++) {
                assertThat(actual.value(row, unit))
                        .as("row %d, unit %d", row, unit)
                        .isCloseTo(expected.value(row, unit), within((float) SAME));
            }
        }
    }

    /** Warm enough for fixed points to be no patterns. */
    private static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of(new Softmax(0.3), Optional.empty()),
                Arguments.of(new Softmax(0.1), Optional.empty()),
                Arguments.of(new Softmax(0.3), Optional.of(new Tanh(1.2))),
                Arguments.of(new Softmax(0.3), Optional.of(new LayerNorm(0.1))),
                Arguments.of(new Polynomial(4), Optional.of(new L2())),
                Arguments.of(new Polynomial(3, true), Optional.of(new L2())),
                Arguments.of(new Polynomial(4), Optional.of(new Tanh(0.5))),
                Arguments.of(new Sparsemax(0.1), Optional.empty()));
    }

    /** Krotov and Hopfield 2021: without the time of hidden neurons, what is left is the dense memory. */
    @ParameterizedTest
    @MethodSource("parts")
    void restsWhereTheDenseMemoryDoes(Separation hidden, Optional<Normalisation> visible) {
        DenseModel dense = new DenseModel(
                new Dot(), hidden, visible, Optional.of(new FixedPointIteration(1e-7, 0, Optional.empty())));
        RealPatterns expected = ends(dense.store(patterns(), SEED), cues());
        for (double lag : new double[] {0, 1e-3}) {
            requireSame(ends(exact(hidden, visible, lag).store(patterns(), SEED), cues()), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void restsAtTheSamePointsWhateverTheTimeConstants(Separation hidden, Optional<Normalisation> visible) {
        RealPatterns expected = ends(exact(hidden, visible, 0).store(patterns(), SEED), cues());
        for (double lag : new double[] {0.03, 0.3, 1, 5}) {
            requireSame(ends(exact(hidden, visible, lag).store(patterns(), SEED), cues()), expected);
        }
    }

    @Test
    void onlyTheRatioOfTheTimeConstantsCounts() {
        Recall one = new TwoLayerModel(new Softmax(0.3), Optional.empty(), 1, 0.25, 1e-4, 1e-6)
                .store(patterns(), SEED)
                .recall(Cues.of(cues()), OPTIONS);
        Recall other = new TwoLayerModel(new Softmax(0.3), Optional.empty(), 64, 16, 1e-4, 1e-6)
                .store(patterns(), SEED)
                .recall(Cues.of(cues()), OPTIONS);
        assertThat(other.states()).isEqualTo(one.states());
    }

    private static Stream<TwoLayerModel> descending(double lag) {
        return StepTest.weightings(new Dot()).stream()
                .filter(weighting -> weighting.descendsOn().contains(ScoreForm.LINEAR))
                .flatMap(weighting -> StepTest.NORMALISATIONS.stream()
                        .map(visible -> new TwoLayerModel(weighting, visible, 1, lag, 1e-4, 1e-6)));
    }

    /** From any start, with fast and slow hidden neurons, free or with units held. */
    @PropertyTest(tries = 6)
    void energiesNeverRise(Seed seed, int size) {
        RealPatterns patterns =
                Draws.gaussian(3 + size, 5 * size, 0.7, seed.child("patterns").value());
        RealPatterns states =
                Draws.gaussian(2, 5 * size, 0.7, seed.child("cues").value());
        BitPatterns known = Draws.bipolar(2, 5 * size, seed.child("known").value());
        for (double lag : new double[] {0, 0.1, 1, 5}) {
            descending(lag).forEach(model -> {
                assertThat(model.traits()).contains(Trait.ENERGY_DESCENDS);
                assertThat(model.notes()).isEmpty();
                EnergyMemory memory = (EnergyMemory) model.store(patterns, SEED);
                requireDescent(model, memory, Cues.of(states), false);
                requireDescent(model, memory, Cues.of(states, known), true);
            });
        }
    }

    private static void requireDescent(TwoLayerModel model, EnergyMemory memory, Cues cues, boolean clamp) {
        for (int row = 0; row < cues.count(); row++) {
            List<Double> energies = new ArrayList<>();
            RecallOptions options = RecallOptions.of(40, SEED)
                    .withClampKnown(clamp)
                    .observedBy(step -> energies.add(step.energy().getAsDouble()));
            memory.recall(cues.range(row, row + 1), options);
            for (int step = 1; step < energies.size(); step++) {
                double before = energies.get(step - 1);
                assertThat(energies.get(step))
                        .as("%s, step %d", model, step)
                        .isLessThanOrEqualTo(before + STEP_ERROR * Math.max(1, Math.abs(before)));
            }
        }
    }

    /**
     * The paper's dE/dt = -v' M v' - lag h' K h', with the second derivatives M and K of both Lagrangians, which turn v' and
     * h' into the changes of the outputs: as differences over a short time.
     */
    @PropertyTest(tries = 10)
    void energyFallsAsFastAsThePaperSays(Seed seed, int size) {
        RandomStream random = seed.stream();
        for (Optional<Normalisation> visible : List.<Optional<Normalisation>>of(
                Optional.empty(), Optional.of(new Tanh(0.7)), Optional.of(new L2()), Optional.of(new LayerNorm(0.5)))) {
            RealPatterns patterns = Draws.gaussian(1 + size, 7, 0.6, seed.value());
            RealParts parts = new RealParts(new Dot(), new Softmax(0.5), visible, new FixedPointIteration());
            TwoLayerNetwork network = new TwoLayerNetwork(RealNetwork.of(patterns, parts), 0.4);
            double[] v = normal(random, 7);
            double[] h = normal(random, 1 + size);
            double time = 1e-4;
            Moment now = new Moment(network, v, h);
            Moment later = now.after(time);
            Moment before = now.after(-time);
            double fall = 0;
            for (int unit = 0; unit < v.length; unit++) {
                fall += now.dv[unit] * (later.s[unit] - before.s[unit]) / (2 * time);
            }
            for (int row = 0; row < h.length; row++) {
                fall += network.lag() * now.dh[row] * (later.f[row] - before.f[row]) / (2 * time);
            }
            assertThat((later.energy() - before.energy()) / (2 * time))
                    .isCloseTo(-fall, within(1e-6 * Math.max(1, fall)));
        }
    }

    private static double[] normal(RandomStream random, int count) {
        return IntStream.range(0, count).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    /** Both layers at one time. */
    private static final class Moment {
        private final TwoLayerNetwork network;
        private final double[] v;
        private final double[] h;
        private final double[] s;
        private final double[] f;
        private final double[] dv;
        private final double[] dh;

        Moment(TwoLayerNetwork network, double[] v, double[] h) {
            this.network = network;
            this.v = v;
            this.h = h;
            this.s = new double[v.length];
            this.f = new double[h.length];
            this.dv = new double[v.length];
            this.dh = new double[h.length];
            network.writeOutputs(v, IntStream.range(0, v.length).toArray(), s);
            network.writeActivity(h, f);
            network.writeInput(f, dv);
            network.writeDrive(s, dh);
            for (int unit = 0; unit < v.length; unit++) {
                dv[unit] -= v[unit];
            }
            for (int row = 0; row < h.length; row++) {
                dh[row] = (dh[row] - h[row]) / network.lag();
            }
        }

        Moment after(double time) {
            return new Moment(network, moved(v, dv, time), moved(h, dh, time));
        }

        private static double[] moved(double[] from, double[] speed, double time) {
            return IntStream.range(0, from.length)
                    .mapToDouble(i -> from[i] + time * speed[i])
                    .toArray();
        }

        double energy() {
            return network.energy(s, h);
        }
    }

    /** At first hidden neurons are where they are driven to; later they lag, which only adds to the energy. */
    @Test
    void energyOfAStateAloneIsTheLeastForThatState() {
        EnergyMemory memory = (EnergyMemory) new TwoLayerModel(new Softmax(0.3), 1).store(patterns(), SEED);
        List<Double> lags = new ArrayList<>();
        memory.recall(
                Cues.of(cues().first(1)),
                OPTIONS.observedBy(step -> lags.add(step.energy().getAsDouble() - memory.energy(step.state())[0])));
        assertThat(lags.get(0)).isEqualTo(0);
        assertThat(lags).allMatch(above -> above >= -1e-5);
        assertThat(lags).anyMatch(above -> above > 5e-4);
        assertThat(lags.get(lags.size() - 1)).isCloseTo(0, within(1e-6));
    }

    @Test
    void energyOfAStateAloneIsThatOfTheDenseMemory() {
        RealPatterns states = cues();
        for (Normalisation visible : List.of(new Tanh(0.2), new LayerNorm(0.5))) {
            EnergyMemory two = (EnergyMemory)
                    new TwoLayerModel(new Softmax(0.3), 1).with(visible).store(patterns(), SEED);
            EnergyMemory dense = (EnergyMemory)
                    new DenseModel(new Softmax(0.3)).with(visible).store(patterns(), SEED);
            assertThat(two.energy(states)).containsExactly(dense.energy(states), within(1e-12));
        }
        EnergyMemory two = (EnergyMemory) new TwoLayerModel(new Polynomial(4), 1).store(patterns(), SEED);
        EnergyMemory dense = (EnergyMemory) new DenseModel(new Polynomial(4))
                .with(new FixedPointIteration())
                .store(patterns(), SEED);
        assertThat(two.energy(states)).containsExactly(dense.energy(states), within(1e-6));
    }

    @Test
    void aCueAtRestTakesNoStep() {
        RealPatterns end = ends(new TwoLayerModel(new Softmax(8), 0.5).store(patterns(), SEED), patterns());
        Recall again =
                new TwoLayerModel(new Softmax(8), 0.5).store(patterns(), SEED).recall(Cues.of(end), OPTIONS);
        for (int row = 0; row < 6; row++) {
            assertThat(again.steps(row)).isZero();
            assertThat(again.stopReason(row)).isEqualTo(StopReason.CONVERGED);
        }
    }

    @Test
    void cuesStartFromTheOutputsOfTheirPotentials() {
        List<RecallStep> seen = new ArrayList<>();
        float[] start = new float[2];
        new TwoLayerModel(new Softmax(1), 0.5)
                .with(new L2())
                .store(RealPatterns.of(new float[] {1, 1}), SEED)
                .recall(Cues.of(RealPatterns.of(new float[] {30, 40})), OPTIONS.observedBy(step -> {
                    seen.add(step);
                    if (step.step() == 0) {
                        start[0] = step.state().value(0, 0);
                        start[1] = step.state().value(0, 1);
                    }
                }));
        assertThat(start).containsExactly(0.6f, 0.8f);
        assertThat(seen).hasSizeGreaterThan(1);
    }

    @Test
    void divergesWhereNothingBoundsTheStates() {
        for (Separation hidden : List.of(new Identity(), new Polynomial(6), new Exponential())) {
            for (double lag : new double[] {0, 0.5}) {
                Recall recall = new TwoLayerModel(hidden, lag)
                        .store(Draws.gaussian(3, 40, 1, 82), SEED)
                        .recall(Cues.of(Draws.gaussian(3, 40, 1, 83)), OPTIONS);
                for (int row = 0; row < 3; row++) {
                    assertThat(recall.stopReason(row)).isEqualTo(StopReason.DIVERGED);
                }
            }
        }
    }

    @Test
    void stopsAtTheLimit() {
        Recall recall = new TwoLayerModel(new Softmax(0.3), 0.5)
                .store(patterns(), SEED)
                .recall(Cues.of(cues()), RecallOptions.of(3, SEED));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
        assertThat(recall.steps(0)).isEqualTo(3);
    }

    @Test
    void sharesAreThoseOfTheDenseMemory() {
        WeighingMemory two = (WeighingMemory) new TwoLayerModel(new Softmax(0.3), 1).store(patterns(), SEED);
        WeighingMemory dense = (WeighingMemory) new DenseModel(new Softmax(0.3)).store(patterns(), SEED);
        assertThat(two.weights(cues())).isEqualTo(dense.weights(cues()));
    }

    @Test
    void saysWhyItHasNoEnergy() {
        TwoLayerModel model = new TwoLayerModel(new Polynomial(3), 0.5);
        assertThat(model.traits()).doesNotContain(Trait.ENERGY_DESCENDS);
        assertThat(model.store(patterns(), SEED)).isNotInstanceOf(EnergyMemory.class);
        assertThat(model.notes()).singleElement().asString().startsWith("follows no energy: weights of polynomial");
    }

    @Test
    void saysThatFastHiddenNeuronsTakeManySteps() {
        assertThat(new TwoLayerModel(new Softmax(8), 0.01).notes())
                .singleElement()
                .asString()
                .startsWith("takes many steps");
        assertThat(new TwoLayerModel(new Softmax(8), 0).notes()).isEmpty();
    }

    @Test
    void refusesTimeConstantsOutOfRange() {
        assertThatThrownBy(() -> new TwoLayerModel(new Softmax(8), -0.1))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("hidden-tau is -0.1");
    }
}
