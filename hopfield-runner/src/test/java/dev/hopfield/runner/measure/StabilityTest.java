package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.learning.CoupledMemory;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.source.RandomBipolar;
import dev.hopfield.runner.toy.Answer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StabilityTest {

    /** Local fields are floats, of about seven digits. */
    private static final double FLOAT = 1e-6;

    private static final int UNITS = 60;

    /** Couplings by Hebb's rule, written out; each unit is coupled to the others with 1/N sum xi xi. */
    private record Hebb(Patterns patterns) implements Couplings, CoupledMemory {

        private double weight(int to, int from) {
            double sum = 0;
            for (int row = 0; row < patterns.count(); row++) {
                sum += patterns.value(row, to) * patterns.value(row, from);
            }
            return to == from ? 0 : sum / units();
        }

        @Override
        public int units() {
            return patterns.units();
        }

        @Override
        public Couplings couplings() {
            return this;
        }

        @Override
        public RealPatterns fields(Patterns states) {
            RealPatterns.Builder fields = RealPatterns.builder(states.count(), units());
            for (int to = 0; to < units(); to++) {
                for (int row = 0; row < states.count(); row++) {
                    fields.set(row, to, (float) field(states, row, to));
                }
            }
            return fields.build();
        }

        private double field(Patterns states, int row, int to) {
            double field = 0;
            for (int from = 0; from < units(); from++) {
                float value = states.value(row, from);
                field += value == 0 ? 0 : weight(to, from) * value;
            }
            return field;
        }

        @Override
        public RealPatterns localFields(Patterns states) {
            assertThat(states.encoding()).isEqualTo(Encoding.BIPOLAR);
            return fields(states);
        }

        @Override
        public double[] quadraticForm(Patterns states) {
            throw new UnsupportedOperationException("only fields matter");
        }

        @Override
        public LocalFields track(BitPatterns states, int row) {
            throw new UnsupportedOperationException("only fields matter");
        }

        @Override
        public Recall recall(Cues cues, RecallOptions options) {
            return Answer.fixedPoints(cues.states());
        }
    }

    /** A memory of patterns that the source gave in another encoding. */
    private static double[] measured(Encoding source, BitPatterns patterns) {
        Patterns given = patterns.as(source);
        Stored stored = new Stored(given, patterns, Optional.empty(), new Hebb(patterns), Encoding.BIPOLAR);
        return new Stability().measure(HandMade.asked(stored, Cues.of(patterns), HandMade.SEED));
    }

    private static BitPatterns random(int count) {
        return (BitPatterns) new RandomBipolar(UNITS, count, 0).draw(HandMade.SEED);
    }

    @Test
    void isNothingOfPairs() {
        BitPatterns patterns = random(3);
        Stored pairs = new Stored(patterns, patterns, Optional.of(random(3)), new Hebb(patterns), Encoding.BIPOLAR);
        assertThat(new Stability().measure(HandMade.asked(pairs, Cues.of(patterns), HandMade.SEED)))
                .hasSize(6)
                .containsOnly(Double.NaN);
    }

    /** A single pattern: h_i = xi_i (N - 1) / N, and N - 1 couplings of 1/N. */
    @Test
    void isTheRootOfTheNumberOfCouplingsForASinglePattern() {
        double[] measured = measured(Encoding.BIPOLAR, random(1));
        double expected = Math.sqrt(UNITS - 1);
        for (int column = 0; column < 5; column++) {
            assertThat(measured[column]).isCloseTo(expected, within(FLOAT * expected));
        }
        assertThat(measured[5]).isEqualTo(1);
    }

    @Test
    void isTheLeastTheMeansAndTheFixedPointsOfAllPatterns() {
        BitPatterns patterns = random(8);
        Hebb hebb = new Hebb(patterns);
        double[] least = new double[UNITS];
        Arrays.fill(least, Double.MAX_VALUE);
        double[] sums = new double[4];
        for (int row = 0; row < 8; row++) {
            double[] sorted = new double[UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                double norm = 0;
                for (int from = 0; from < UNITS; from++) {
                    norm += hebb.weight(unit, from) * hebb.weight(unit, from);
                }
                sorted[unit] = patterns.value(row, unit) * hebb.field(patterns, row, unit) / Math.sqrt(norm);
                least[unit] = Math.min(least[unit], sorted[unit]);
            }
            Arrays.sort(sorted);
            sums[0] += sorted[2] + 0.95 * (sorted[3] - sorted[2]);
            sums[1] += (sorted[29] + sorted[30]) / 2;
            sums[2] += Arrays.stream(sorted).sum() / UNITS;
            sums[3] += sorted[0] >= 0 ? 1 : 0;
        }
        double[] measured = measured(Encoding.BIPOLAR, patterns);
        assertThat(measured[1])
                .isCloseTo(Arrays.stream(least).min().orElseThrow(), within(FLOAT))
                .isNegative();
        assertThat(measured[0]).isCloseTo(Arrays.stream(least).sum() / UNITS, within(FLOAT));
        for (int column = 0; column < 4; column++) {
            assertThat(measured[column + 2]).isCloseTo(sums[column] / 8, within(FLOAT));
        }
        assertThat(measured[5]).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void isOfThePatternsAsTheModelStoredThem() {
        BitPatterns patterns = random(8);
        assertThat(measured(Encoding.BINARY, patterns)).isEqualTo(measured(Encoding.BIPOLAR, patterns));
        assertThat(measured(Encoding.REAL, patterns)).isEqualTo(measured(Encoding.BIPOLAR, patterns));
    }

    @Test
    void isNothingWithoutCouplings() {
        Outcome outcome = HandMade.outcome(random(2), random(2), Encoding.BIPOLAR);
        assertThat(new Stability().measure(outcome)).hasSize(6).containsOnly(Double.NaN);
    }
}
