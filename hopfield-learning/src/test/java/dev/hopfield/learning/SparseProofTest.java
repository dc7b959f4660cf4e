package dev.hopfield.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LocalFields;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many sparse patterns N = 2000 units of 0 and 1 keep, against the theory of the limit.
 *
 * <p>Units are updated one at a time from a stored pattern on until none changes. V = (s + 1) / 2 has the fields (J s + J 1) / 2,
 * so that the couplings follow s. What is measured is m = 1/(N a (1 - a)) sum_i (eta_i - a) V_i, printed, as a mean over draws.
 */
@Tag("proof")
class SparseProofTest {

    private static final int UNITS = 2000;

    private static final int MOST_SWEEPS = 100;

    private static final int DRAWS = 10;

    private static final int CUES = 6;

    /** What is kept at all keeps m of .8 or more; what is lost ends below .5. */
    private static final double KEPT = 0.7;

    /**
     * The theory finds a step at P = .441 N, .1938 N and .0691 N, with the best thresholds of the state that is reached (replica
     * symmetric, zero temperature). The preset is the best one for a first step; beside it others are tried that are higher.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 0.441", "0.2, 0.1938", "0.5, 0.0691"})
    void patterns_are_kept_up_to_about_the_capacity_of_the_theory(double activity, double capacity) {
        double below = kept(activity, 0.8 * capacity, 0);
        double at = IntStream.of(0, 1, 2)
                .mapToDouble(step -> kept(activity, capacity, 0.03 * step))
                .max()
                .orElseThrow();
        double above = IntStream.of(0, 1, 2)
                .mapToDouble(step -> kept(activity, 1.5 * capacity, 0.03 * step))
                .max()
                .orElseThrow();
        assertThat(below).as("with the preset threshold").isGreaterThan(0.9);
        assertThat(at).as("with the best of three thresholds").isGreaterThan(0.5);
        assertThat(above).as("with the best of three thresholds").isLessThan(0.25);
    }

    /** The fraction of patterns that are kept. */
    private static double kept(double activity, double load, double shift) {
        int count = (int) Math.round(load * UNITS);
        double threshold = Sparse.best(activity, (double) count / UNITS) + shift;
        double[] overlaps = IntStream.range(0, DRAWS)
                .mapToObj(draw -> Draws.SEED.child("proof").child(draw))
                .flatMapToDouble(seed -> Arrays.stream(overlaps(activity, count, threshold, seed)))
                .toArray();
        double mean = Arrays.stream(overlaps).average().orElseThrow();
        double kept = (double) Arrays.stream(overlaps).filter(m -> m > KEPT).count() / overlaps.length;
        System.out.println(
                "N=" + UNITS + ", a=" + activity + ", P=" + count + ", threshold " + threshold + " (preset + " + shift
                        + "): m = " + mean + ", m > " + KEPT + " in " + kept + " of " + overlaps.length);
        return kept;
    }

    private static double[] overlaps(double activity, int count, double threshold, Seed seed) {
        BitPatterns patterns = patterns(activity, count, seed.child("patterns"));
        Couplings couplings =
                new Sparse(Optional.of(activity), Optional.of(threshold)).learn(patterns, seed, Workers.caller());
        BitPatterns up = BitPatterns.builder(Encoding.BIPOLAR, 1, UNITS)
                .row(0, allUp(), 0)
                .build();
        RealPatterns ofUps = couplings.fields(up);
        return IntStream.range(0, CUES)
                .mapToDouble(cue -> {
                    BitPatterns end = settled(couplings, ofUps.row(0), patterns, cue, seed.child(cue));
                    return overlap(activity, patterns, cue, end);
                })
                .toArray();
    }

    private static long[] allUp() {
        long[] words = new long[(UNITS - 1) / Long.SIZE + 1];
        Arrays.fill(words, -1L);
        return words;
    }

    private static BitPatterns settled(Couplings couplings, float[] ofUps, BitPatterns patterns, int cue, Seed seed) {
        BitPatterns bipolar = (BitPatterns) patterns.as(Encoding.BIPOLAR);
        long[] state = bipolar.row(cue);
        LocalFields fields = couplings.track(bipolar, cue);
        RandomStream random = seed.stream();
        boolean changed = true;
        for (int sweep = 0; changed && sweep < MOST_SWEEPS; sweep++) {
            changed = false;
            for (int unit : random.permutation(UNITS)) {
                double over = (fields.field(unit) + ofUps[unit]) / 2 - couplings.threshold(unit);
                boolean active = (state[unit >>> 6] >>> unit & 1) != 0;
                if (active ? over < 0 : over > 0) {
                    fields.flip(unit);
                    state[unit >>> 6] ^= 1L << unit;
                    changed = true;
                }
            }
        }
        return BitPatterns.builder(Encoding.BINARY, 1, UNITS).row(0, state, 0).build();
    }

    private static double overlap(double activity, BitPatterns patterns, int cue, BitPatterns end) {
        double sum = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            sum += (patterns.value(cue, unit) - activity) * end.value(0, unit);
        }
        return sum / (UNITS * activity * (1 - activity));
    }

    private static BitPatterns patterns(double activity, int count, Seed seed) {
        RandomStream random = seed.stream();
        BitPatterns.Builder patterns = BitPatterns.builder(Encoding.BINARY, count, UNITS);
        for (int row = 0; row < count; row++) {
            for (int unit = 0; unit < UNITS; unit++) {
                patterns.set(row, unit, random.nextDouble() < activity);
            }
        }
        return patterns.build();
    }
}
