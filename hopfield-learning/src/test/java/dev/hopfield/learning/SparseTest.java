package dev.hopfield.learning;

import static dev.hopfield.learning.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparseTest {

    /** Fields are rounded to float (6e-8); at an activity of a tenth they are 20 times smaller than their parts. */
    private static final double FLOATS = 1.2e-7;

    static BitPatterns patterns(int count, int units, double activity) {
        RandomStream random = SEED.child("sparse").stream();
        BitPatterns.Builder patterns = BitPatterns.builder(Encoding.BINARY, count, units);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < units; unit++) {
                patterns.set(row, unit, random.nextDouble() < activity);
            }
        }
        return patterns.build();
    }

    private static Matrix reference(Patterns patterns, double activity) {
        double[][] sums = new double[patterns.units()][patterns.units()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                for (int mu = 0; i != j && mu < patterns.count(); mu++) {
                    sums[i][j] += (patterns.value(mu, i) - activity) * (patterns.value(mu, j) - activity);
                }
            }
        }
        return new Matrix(sums, 1 / (patterns.units() * activity * (1 - activity)));
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void couplings_are_covariances_about_the_activity(int units, int count) {
        Patterns patterns = patterns(count, units, 0.1);
        reference(patterns, 0.1)
                .requireAbout(new Sparse(Optional.of(0.1), Optional.empty()).learn(patterns, SEED), FLOATS, count);
    }

    @ParameterizedTest(name = "{0} units, {1} patterns")
    @MethodSource("dev.hopfield.learning.Draws#sizes")
    void at_half_activity_they_are_those_of_hebb(int units, int count) {
        Patterns patterns = patterns(count, units, 0.5);
        Couplings couplings = new Sparse(Optional.of(0.5), Optional.empty()).learn(patterns, SEED);
        Couplings hebbian = new Hebbian().learn(patterns.as(Encoding.BIPOLAR), SEED);
        Patterns states = Draws.bits(Encoding.BIPOLAR, 3, units, "states");
        assertThat(couplings.fields(states)).isEqualTo(hebbian.fields(states));
        assertThat(couplings.threshold(0)).isZero();
    }

    @Test
    void followed_fields_are_those_of_the_batch() {
        Patterns patterns = patterns(70, 130, 0.1);
        Couplings couplings = new Sparse().learn(patterns, SEED);
        BitPatterns states = Draws.bits(Encoding.BIPOLAR, 1, 130, "states");
        LocalFields fields = couplings.track(states, 0);
        RealPatterns batch = couplings.fields(states);
        for (int unit = 0; unit < 130; unit++) {
            assertThat((float) fields.field(unit)).isEqualTo(batch.value(0, unit));
        }
    }

    @Test
    void the_activity_is_that_of_the_patterns_unless_it_is_given() {
        Patterns patterns = patterns(3, 65, 0.2);
        double mean = 0;
        for (int row = 0; row < 3; row++) {
            for (int unit = 0; unit < 65; unit++) {
                mean += patterns.value(row, unit) / (3 * 65.0);
            }
        }
        Couplings measured = new Sparse().learn(patterns, SEED);
        Couplings given = new Sparse(Optional.of(mean), Optional.empty()).learn(patterns, SEED);
        assertThat(measured.coupling(0, 1)).isCloseTo(given.coupling(0, 1), within(1e-12));
        assertThat(measured.threshold(3)).isCloseTo(given.threshold(3), within(1e-12));
    }

    @Test
    void a_threshold_that_is_given_is_kept() {
        Couplings couplings = new Sparse(Optional.empty(), Optional.of(0.25)).learn(patterns(3, 65, 0.2), SEED);
        assertThat(couplings.threshold(64)).isEqualTo(0.25);
    }

    /** By trying out others: the fraction of wrong units of normal fields, 1 - a and -a with variance alpha a. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.3, 0.5, 0.7})
    void the_preset_threshold_leaves_fewest_units_wrong(double activity) {
        double load = 0.3;
        double best = Sparse.best(activity, load);
        double least = wrong(best, activity, load);
        for (double step = -0.4; step <= 0.4; step += 0.01) {
            assertThat(wrong(best + step, activity, load)).isGreaterThanOrEqualTo(least * (1 - 1e-12));
        }
    }

    private static double wrong(double threshold, double activity, double load) {
        double deviation = Math.sqrt(load * activity);
        return activity * tail((1 - activity - threshold) / deviation)
                + (1 - activity) * tail((threshold + activity) / deviation);
    }

    /** The probability of a normal number beyond x, by Simpson's rule on 8 standard deviations. */
    private static double tail(double x) {
        int steps = 2000;
        double width = 8.0 / steps;
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double at = x + k * width;
            double weight = k == 0 || k == steps ? 1 : 2 + 2 * (k % 2);
            sum += weight * Math.exp(-at * at / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    /** Measured fields of a stored pattern against what the threshold was derived from, N = 2000, P = 400, a = .1. */
    @Test
    void crosstalk_has_the_variance_that_the_threshold_is_made_for() {
        Patterns patterns = patterns(400, 2000, 0.1);
        RealPatterns fields = new Sparse(Optional.of(0.1), Optional.empty())
                .learn(patterns, SEED)
                .fields(patterns.first(20));
        double mean = 0;
        double squares = 0;
        for (int row = 0; row < 20; row++) {
            for (int unit = 0; unit < 2000; unit++) {
                double crosstalk = fields.value(row, unit) - (patterns.value(row, unit) - 0.1);
                mean += crosstalk / 40000;
                squares += crosstalk * crosstalk / 40000;
            }
        }
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(squares).isCloseTo(0.2 * 0.1, within(0.002));
    }

    @Test
    void is_symmetric_retains_patterns_and_has_thresholds() {
        assertThat(new Sparse().traits())
                .containsExactlyInAnyOrder(
                        CouplingTrait.SYMMETRIC, CouplingTrait.RETAINS_PATTERNS, CouplingTrait.THRESHOLDS);
        assertThat(new Sparse().accepts()).containsExactly(Encoding.BINARY);
    }

    @Test
    void promises_to_retain_patterns_only_with_a_threshold_between_their_fields() {
        assertThat(new Sparse(Optional.of(0.2), Optional.of(0.79)).traits()).contains(CouplingTrait.RETAINS_PATTERNS);
        assertThat(new Sparse(Optional.of(0.2), Optional.of(0.81)).traits())
                .doesNotContain(CouplingTrait.RETAINS_PATTERNS);
        assertThat(new Sparse(Optional.empty(), Optional.of(0.3)).traits())
                .doesNotContain(CouplingTrait.RETAINS_PATTERNS);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refuses_to_measure_the_activity_of_units_that_are_all_alike(long word) {
        BitPatterns alike = BitPatterns.builder(Encoding.BINARY, 1, 70)
                .row(0, new long[] {word, word}, 0)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sparse().learn(alike, SEED))
                .withMessageContaining("all patterns are " + (word == 0 ? "0" : "1"));
    }

    @Test
    void work_that_is_shared_gives_the_same() {
        Patterns patterns = patterns(300, 3000, 0.1);
        Couplings couplings = new Sparse().learn(patterns, SEED, new BackwardWorkers());
        for (Encoding encoding : Encoding.values()) {
            Patterns states = Draws.bits(Encoding.BIPOLAR, 2, 3000, "states").as(encoding);
            assertThat(couplings.fields(states, new BackwardWorkers()))
                    .isEqualTo(new Sparse().learn(patterns, SEED).fields(states));
        }
    }
}
