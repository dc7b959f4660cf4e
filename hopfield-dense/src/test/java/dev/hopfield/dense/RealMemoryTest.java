package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealMemoryTest {

    /** States and weights are floats, 6e-8 of each; values here go up to about 5. */
    private static final double FLOAT = 1e-6;

    /** By how much a row of a batch may differ from that row by itself. */
    private static final double CONTRACT = 1e-5;

    /** Energies are sums of some dozens of doubles, none beyond about 100. */
    private static final double DOUBLE = 1e-12;

    private static final Seed SEED = new Seed(1);
    private static final RecallOptions OPTIONS = RecallOptions.of(1000, SEED);
    private static final RecallOptions ONE_STEP = RecallOptions.of(1, SEED);

    private static EnergyMemory memory(double beta, RealPatterns patterns) {
        return (EnergyMemory) new DenseModel(new Softmax(beta)).store(patterns, SEED);
    }

    /** X^T softmax(beta X s) in double precision. */
    private static double[] attention(RealPatterns patterns, double beta, double[] state) {
        double[] scores = scores(patterns, state);
        double largest = Arrays.stream(scores).max().getAsDouble();
        double[] next = new double[state.length];
        double sum = 0;
        for (int pattern = 0; pattern < scores.length; pattern++) {
            double weight = StrictMath.exp(beta * (scores[pattern] - largest));
            sum += weight;
            for (int unit = 0; unit < next.length; unit++) {
                next[unit] += weight * patterns.value(pattern, unit);
            }
        }
        for (int unit = 0; unit < next.length; unit++) {
            next[unit] /= sum;
        }
        return next;
    }

    private static double[] scores(RealPatterns patterns, double[] state) {
        double[] scores = new double[patterns.count()];
        for (int pattern = 0; pattern < scores.length; pattern++) {
            for (int unit = 0; unit < state.length; unit++) {
                scores[pattern] += patterns.value(pattern, unit) * state[unit];
            }
        }
        return scores;
    }

    private static double[] row(RealPatterns states, int row) {
        double[] values = new double[states.units()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = states.value(row, unit);
        }
        return values;
    }

    private static void requireClose(RealPatterns actual, int row, double[] expected, double tolerance) {
        for (int unit = 0; unit < expected.length; unit++) {
            assertThat((double) actual.value(row, unit))
                    .as("unit %d", unit)
                    .isCloseTo(expected[unit], within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 1, 8})
    void oneStepIsAttention(double beta) {
        RealPatterns patterns = Draws.gaussian(37, 50, 0.5, 30);
        RealPatterns queries = Draws.gaussian(5, 50, 0.5, 31);
        RealPatterns actual = (RealPatterns)
                memory(beta, patterns).recall(Cues.of(queries), ONE_STEP).states();
        for (int row = 0; row < 5; row++) {
            requireClose(actual, row, attention(patterns, beta, row(queries, row)), FLOAT);
        }
    }

    /** At the middle of these, states are means of clusters, the hardest to get right. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 1, 4})
    void fixedPointIsThatOfDoublePrecision(double beta) {
        RealPatterns patterns = Draws.gaussian(20, 30, 0.7, 32);
        RealPatterns cues = Draws.gaussian(4, 30, 0.7, 33);
        RealPatterns actual = (RealPatterns) new DenseModel(new Softmax(beta))
                .with(new FixedPointIteration(1e-6))
                .store(patterns, SEED)
                .recall(Cues.of(cues), OPTIONS)
                .states();
        for (int row = 0; row < 4; row++) {
            double[] state = row(cues, row);
            for (int step = 0; step < 2000; step++) {
                state = attention(patterns, beta, state);
            }
            requireClose(actual, row, state, 10 * FLOAT);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 1, 8})
    void energyIsThatOfTheFormula(double beta) {
        RealPatterns patterns = Draws.gaussian(25, 40, 0.5, 34);
        RealPatterns states = Draws.gaussian(6, 40, 0.5, 35);
        double[] energies = memory(beta, patterns).energy(states);
        for (int row = 0; row < 6; row++) {
            assertThat(energies[row]).isCloseTo(energy(patterns, beta, row(states, row)), within(DOUBLE));
        }
    }

    /** -lse(beta, X s) + s.s / 2 + ln P / beta + M^2 / 2 as it is written. */
    private static double energy(RealPatterns patterns, double beta, double[] state) {
        double sum = 0;
        for (double score : scores(patterns, state)) {
            sum += StrictMath.exp(beta * score);
        }
        double squared = 0;
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            squared = Math.max(squared, dot(row(patterns, pattern), row(patterns, pattern)));
        }
        return -StrictMath.log(sum) / beta
                + dot(state, state) / 2
                + StrictMath.log(patterns.count()) / beta
                + squared / 2;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 8})
    void energyNeverRises(double beta) {
        RealPatterns patterns = Draws.gaussian(30, 40, 0.5, 36);
        List<Double> energies = new ArrayList<>();
        memory(beta, patterns)
                .recall(
                        Cues.of(Draws.gaussian(1, 40, 0.5, 37)),
                        OPTIONS.observedBy(step -> energies.add(step.energy().getAsDouble())));
        for (int step = 1; step < energies.size(); step++) {
            assertThat(energies.get(step)).isLessThanOrEqualTo(energies.get(step - 1) + 10 * FLOAT);
        }
    }

    @Test
    void tinyBetaGivesTheMeanOfAllPatterns() {
        RealPatterns patterns = Draws.gaussian(9, 20, 1, 38);
        RealPatterns actual = (RealPatterns) memory(1e-9, patterns)
                .recall(Cues.of(Draws.gaussian(1, 20, 1, 39)), OPTIONS)
                .states();
        double[] mean = new double[20];
        for (int unit = 0; unit < 20; unit++) {
            for (int pattern = 0; pattern < 9; pattern++) {
                mean[unit] += patterns.value(pattern, unit) / 9.0;
            }
        }
        requireClose(actual, 0, mean, FLOAT);
    }

    @Test
    void hugeBetaGivesTheBestMatchInOneStep() {
        RealPatterns patterns = Draws.gaussian(9, 20, 1, 40);
        RealPatterns cue = Draws.gaussian(1, 20, 1, 41);
        double[] scores = scores(patterns, row(cue, 0));
        int best = 0;
        for (int pattern = 1; pattern < 9; pattern++) {
            best = scores[pattern] > scores[best] ? pattern : best;
        }
        assertThat(memory(1e6, patterns).recall(Cues.of(cue), ONE_STEP).states())
                .isEqualTo(patterns.select(best));
    }

    @Test
    void storedPatternsConvergeInOneStep() {
        RealPatterns patterns = (RealPatterns) Draws.bipolar(20, 64, 42).as(Encoding.REAL);
        Recall recall = memory(8, patterns).recall(Cues.of(patterns), OPTIONS);
        assertThat(recall.states()).isEqualTo(patterns);
        assertThat(recall.steps(0)).isEqualTo(1);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    @Test
    void toleranceEndsTheIterationEarlier() {
        RealPatterns patterns = Draws.gaussian(20, 30, 0.7, 43);
        Cues cues = Cues.of(Draws.gaussian(1, 30, 0.7, 44));
        Recall exact = new DenseModel(new Softmax(0.05))
                .with(new FixedPointIteration(0))
                .store(patterns, SEED)
                .recall(cues, OPTIONS);
        Recall preset = new DenseModel(new Softmax(0.05)).store(patterns, SEED).recall(cues, OPTIONS);
        Recall coarse = new DenseModel(new Softmax(0.05))
                .with(new FixedPointIteration(0.1))
                .store(patterns, SEED)
                .recall(cues, OPTIONS);
        assertThat(coarse.steps(0)).isLessThan(preset.steps(0));
        assertThat(preset.steps(0)).isLessThan(exact.steps(0));
        assertThat(exact.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    @Test
    void stepLimitIsReported() {
        RealPatterns patterns = Draws.gaussian(20, 30, 0.7, 45);
        Recall recall = memory(0.1, patterns).recall(Cues.of(Draws.gaussian(1, 30, 0.7, 46)), ONE_STEP);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.STEP_LIMIT);
        assertThat(recall.steps(0)).isEqualTo(1);
    }

    @Test
    void clampedUnitsKeepTheirValues() {
        RealPatterns patterns = (RealPatterns) Draws.bipolar(5, 64, 47).as(Encoding.REAL);
        RealPatterns cue = Draws.gaussian(1, 64, 1, 48);
        BitPatterns known = Draws.bipolar(1, 64, 49);
        RealPatterns actual = (RealPatterns) memory(0.2, patterns)
                .recall(Cues.of(cue, known), OPTIONS.withClampKnown(true))
                .states();
        for (int unit = 0; unit < 64; unit++) {
            boolean same = actual.value(0, unit) == cue.value(0, unit);
            assertThat(same).as("unit %d", unit).isEqualTo(known.bit(0, unit));
        }
    }

    @Test
    void rowsOfABatchDoNotLeakClampedUnits() {
        RealPatterns patterns = (RealPatterns) Draws.bipolar(5, 64, 50).as(Encoding.REAL);
        RealPatterns cues = Draws.gaussian(6, 64, 1, 51);
        BitPatterns known = Draws.bipolar(6, 64, 52);
        EnergyMemory memory = memory(0.2, patterns);
        RecallOptions clamped = OPTIONS.withClampKnown(true);
        Recall batch = memory.recall(Cues.of(cues, known), clamped);
        for (int row = 0; row < 6; row++) {
            Cues alone = Cues.of(cues, known).range(row, row + 1);
            RealPatterns states = (RealPatterns)
                    memory.recall(alone, clamped.withFirstRow(row)).states();
            requireClose(states, 0, row((RealPatterns) batch.states(), row), CONTRACT);
        }
    }

    @Test
    void largestFloatsHaveFiniteDotProducts() {
        RealPatterns huge = Draws.gaussian(3, 50, 3e37, 54);
        Recall recall = memory(8, huge).recall(Cues.of(huge), OPTIONS);
        assertThat(recall.states()).isEqualTo(huge);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
    }

    /** L(h) = h.h: nothing bounds the weights. */
    private record Growing() implements Weighting {
        @Override
        public double value(double[] scores) {
            return Arrays.stream(scores).map(score -> score * score).sum();
        }

        @Override
        public double weights(double[] scores, double[] into) {
            for (int pattern = 0; pattern < scores.length; pattern++) {
                into[pattern] = 2 * scores[pattern];
            }
            return 0;
        }

        @Override
        public Set<ScoreForm> descendsOn() {
            return Set.of(ScoreForm.LINEAR);
        }
    }

    @Test
    void statesThatGrowBeyondFloatsDivergeAndKeepTheLastFiniteOne() {
        RealPatterns pattern = RealPatterns.of(new float[] {1e10f});
        Recall recall = new DenseModel(new Growing()).store(pattern, SEED).recall(Cues.of(pattern), OPTIONS);
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.DIVERGED);
        assertThat(recall.steps(0)).isEqualTo(1);
        assertThat((double) recall.states().value(0, 0)).isCloseTo(2e30, within(1e24));
    }

    @Test
    void observerSeesChangedSigns() {
        RealPatterns pattern = RealPatterns.of(new float[] {1, -1, 1, -1});
        RealPatterns cue = RealPatterns.of(new float[] {1, 1, 0, -1});
        List<Integer> changed = new ArrayList<>();
        memory(8, pattern).recall(Cues.of(cue), OPTIONS.observedBy(step -> changed.add(step.changedUnits())));
        assertThat(changed).containsExactly(0, 2, 0);
    }

    @Test
    void emptyBatchGivesAnEmptyRecall() {
        RealPatterns patterns = Draws.gaussian(3, 5, 1, 53);
        assertThat(memory(8, patterns)
                        .recall(Cues.of(patterns.first(0)), OPTIONS)
                        .states()
                        .count())
                .isZero();
    }
}
