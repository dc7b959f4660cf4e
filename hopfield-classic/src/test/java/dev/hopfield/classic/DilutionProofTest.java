package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.learning.Clipped;
import dev.hopfield.learning.Diluted;
import dev.hopfield.learning.Hebbian;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well patterns are kept by couplings that are clipped or diluted, against the theory of the limit.
 *
 * <p>Recall starts at a stored pattern. The draw of patterns is the unit of all standard errors; what is measured is printed.
 */
@Tag("proof")
class DilutionProofTest {

    private static final int MOST_SWEEPS = 400;

    /** Ten standard errors of these draws; up to nine tenths of the capacity the theory of the limit is within it. */
    private static final double FINITE_SIZE = 0.004;

    /** Of K = 50 couplings: alpha is known to within 1/K, and m then to within .02. */
    private static final double FEW_COUPLINGS = 0.03;

    /**
     * Theory (H. Sompolinsky, 1986): m = .99245 and .98446, with crosstalk stronger by pi/2 - 1 of static noise; capacity .102 N.
     * P is odd, so that no coupling is 0.
     */
    @ParameterizedTest
    @CsvSource({"81, 0.99245", "91, 0.98446"})
    void clipped_couplings_keep_what_the_theory_says(int count, double theory) {
        double[] overlaps = overlaps(new Clipped(), 1000, count, 30, 20, MOST_SWEEPS);
        double[] kept = Arrays.stream(overlaps).filter(m -> m > 0.9).toArray();
        assertThat((double) kept.length / overlaps.length).isGreaterThan(0.95);
        assertThat(mean(kept)).isCloseTo(theory, within(FINITE_SIZE));
    }

    /** Theory: m = .98834 at P = .07 N and a capacity of .0865 N where half of the couplings are left, symmetric. */
    @Test
    void half_of_the_couplings_keep_patterns_up_to_about_the_capacity_of_the_theory() {
        double[] below = overlaps(new Diluted(0.5), 2000, 140, 10, 10, MOST_SWEEPS);
        double[] above = overlaps(new Diluted(0.5), 2000, 240, 10, 10, MOST_SWEEPS);
        assertThat(mean(below)).isCloseTo(0.98834, within(FINITE_SIZE));
        assertThat(Arrays.stream(below).filter(m -> m > 0.9).count()).isGreaterThan(90);
        assertThat(Arrays.stream(above).filter(m -> m > 0.9).count()).isLessThan(20);
    }

    /**
     * Theory (B. Derrida, E. Gardner and A. Zippelius, 1987): m = erf(m / sqrt(2 alpha)) with alpha = P/K for K couplings a
     * unit, where K is far below log N. Here N = 20,000 and K = 50; counting the other patterns only, (P - 1)/K, gives .9790 and
     * .9168.
     */
    @ParameterizedTest
    @CsvSource({"10, 0.9699", "15, 0.8994"})
    void few_couplings_of_one_way_keep_what_the_exact_solution_says(int count, double theory) {
        LearningRule rule = new Diluted(new Hebbian(), 50.0 / 20_000, false);
        double[] overlaps = overlaps(rule, 20_000, count, 5, 2, 100);
        assertThat(mean(overlaps)).isCloseTo(theory, within(FEW_COUPLINGS));
    }

    /** 1/N sum_i xi_i s_i of final states that started at the first patterns of each draw. */
    private static double[] overlaps(LearningRule rule, int units, int count, int draws, int cues, int maxSteps) {
        double[] overlaps = IntStream.range(0, draws)
                .mapToObj(draw -> SEED.child("dilution").child(draw))
                .flatMapToDouble(seed -> overlaps(rule, Draws.patterns(count, units, seed), cues, maxSteps, seed))
                .toArray();
        double[] means = IntStream.range(0, draws)
                .mapToDouble(draw -> mean(Arrays.copyOfRange(overlaps, draw * cues, (draw + 1) * cues)))
                .toArray();
        System.out.println(rule + ", N=" + units + ", P=" + count + ", " + draws + " draws, " + cues + " of each: m = "
                + mean(means) + " +- " + standardError(means) + ", m > .9 in "
                + Arrays.stream(overlaps).filter(m -> m > 0.9).count() + ", mean of those "
                + Arrays.stream(overlaps).filter(m -> m > 0.9).average().orElse(0));
        return overlaps;
    }

    private static DoubleStream overlaps(LearningRule rule, BitPatterns patterns, int cues, int maxSteps, Seed seed) {
        BitPatterns starts = (BitPatterns) patterns.first(cues);
        BitPatterns ends = (BitPatterns) new ClassicModel(rule)
                .store(patterns, seed)
                .recall(Cues.of(starts), RecallOptions.of(maxSteps, seed))
                .states();
        return IntStream.range(0, cues)
                .mapToDouble(row -> 1 - 2.0 * differences(starts.row(row), ends.row(row)) / patterns.units());
    }

    private static int differences(long[] a, long[] b) {
        return IntStream.range(0, a.length)
                .map(word -> Long.bitCount(a[word] ^ b[word]))
                .sum();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
