package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.learning.Couplings;
import dev.hopfield.api.learning.LearningRule;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.learning.Bounded;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.Minover;
import dev.hopfield.learning.Perceptron;
import dev.hopfield.learning.Storkey;
import dev.hopfield.learning.Unlearning;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much the rules that keep a matrix can store, against theory and published figures.
 *
 * <p>Patterns of one draw share their couplings, so the draw is the unit of all standard errors.
 */
@Tag("proof")
class MatrixRulesProofTest {

    /** Matrices for each figure. */
    private static final int DRAWS = 40;

    /**
     * E. Gardner, J. Phys. A 21 (1988) 257: the greatest stability is 1.0343 in the limit; a unit of 200 is some per cent off, either way.
     */
    @Test
    void minoverReachesNearlyTheGreatestStability() {
        double[] byDraw = IntStream.range(0, 20)
                .mapToDouble(
                        draw -> Arrays.stream(stabilities(new Minover(2, 200), patterns("minover", draw, 100, 200)))
                                .average()
                                .orElseThrow())
                .toArray();
        double mean = mean("minover, N=200, P=100, 200 sweeps, stability of a unit, theory 1.0343", byDraw);
        assertThat(mean).isBetween(0.95, 1.034 * 1.03);
    }

    /** The limit is P = 2 N. */
    @Test
    void thePerceptronRuleKeepsHalfAgainAsManyPatternsAsUnits() {
        for (int draw = 0; draw < 20; draw++) {
            double[] stabilities = stabilities(new Perceptron(), patterns("perceptron", draw, 300, 200));
            double least = Arrays.stream(stabilities).min().orElseThrow();
            report("perceptron, N=200, P=300, draw " + draw, "least stability " + least);
            assertThat(least).isPositive();
        }
    }

    /**
     * Published figures come from one matrix for each P, so that they have a standard error of their own, sqrt(f (1 - f) / P).
     */
    @ParameterizedTest
    @CsvSource({"14, 1.00, .79", "20, 1.00, .35", "25, 1.00, .12", "40, .93, 0", "50, .70, 0"})
    void storkeysRuleKeepsMorePatternsThanHebbs(int count, double published, double publishedOfHebb) {
        assertThat(fixed(new Storkey(), count)).isCloseTo(published, within(tolerance(published, count)));
        assertThat(fixed(new Hebbian(), count)).isCloseTo(publishedOfHebb, within(tolerance(publishedOfHebb, count)));
    }

    private static double tolerance(double published, int count) {
        return Math.max(0.05, 2 * Math.sqrt(published * (1 - published) / count));
    }

    /** The fraction of stored patterns of 100 units that no unit opposes. */
    private static double fixed(LearningRule rule, int count) {
        double[] byDraw = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> {
                    BitPatterns patterns = patterns("storkey", draw, count, 100);
                    RealPatterns fields = rule.learn(patterns, SEED).fields(patterns);
                    return IntStream.range(0, count)
                                    .filter(row -> isFixed(patterns, fields, row))
                                    .count()
                            / (double) count;
                })
                .toArray();
        return mean(rule + ", N=100, P=" + count + ", fixed patterns", byDraw);
    }

    private static boolean isFixed(BitPatterns patterns, RealPatterns fields, int row) {
        return IntStream.range(0, patterns.units())
                .allMatch(unit -> fields.value(row, unit) * patterns.value(row, unit) >= 0);
    }

    /** J. J. Hopfield, D. I. Feinstein and R. G. Palmer, Nature 304 (1983) 158, report the effect; the load is beyond Hebb's rule. */
    @Test
    void unlearningBringsPatternsBack() {
        double before = overlap(0);
        double some = overlap(300);
        double most = overlap(1500);
        assertThat(before).isLessThan(0.75);
        assertThat(some).isBetween(before + 0.1, most - 0.05);
        assertThat(most).isGreaterThan(0.99);
        assertThat(overlap(6000)).as("too much").isLessThan(0.5);
    }

    private static double overlap(int steps) {
        LearningRule rule = new Unlearning(new Hebbian(), 0.01, steps);
        double[] byDraw = IntStream.range(0, 20)
                .mapToDouble(draw -> {
                    BitPatterns patterns = patterns("unlearning", draw, 30, 100);
                    return Arrays.stream(overlaps(rule, patterns)).average().orElseThrow();
                })
                .toArray();
        return mean("unlearning, N=100, P=30, epsilon .01, " + steps + " steps, overlap", byDraw);
    }

    /** Half as many patterns as units were learnt; the last .03 N are there, and those before the last .05 N are not. */
    @Test
    void learningWithinBoundsKeepsTheLastPatterns() {
        int units = 1000;
        double[][] byDraw = IntStream.range(0, 20)
                .mapToObj(draw -> overlaps(new Bounded(), patterns("bounded", draw, units / 2, units)))
                .toArray(double[][]::new);
        double[] byAge = IntStream.range(0, units / 2)
                .mapToDouble(age -> Arrays.stream(byDraw)
                        .mapToDouble(overlaps -> overlaps[units / 2 - 1 - age])
                        .average()
                        .orElseThrow())
                .toArray();
        int depth =
                (int) Arrays.stream(byAge).takeWhile(overlap -> overlap > 0.9).count();
        report(
                "bounded, N=1000, P=500, A=.35",
                "patterns with mean overlap above .9: " + depth + ", .015-.02 N published");
        assertThat(depth / (double) units).isBetween(0.03, 0.05);
        assertThat(Arrays.stream(byAge).skip(100).average().orElseThrow()).isLessThan(0.5);
    }

    private static double[] overlaps(LearningRule rule, BitPatterns patterns) {
        Seed seed = SEED.child("recall");
        BitPatterns ends = (BitPatterns) new ClassicModel(rule)
                .store(patterns, seed)
                .recall(Cues.of(patterns), RecallOptions.of(400, seed))
                .states();
        return IntStream.range(0, patterns.count())
                .mapToDouble(row -> 1 - 2.0 * differences(patterns.row(row), ends.row(row)) / patterns.units())
                .toArray();
    }

    private static int differences(long[] a, long[] b) {
        return IntStream.range(0, a.length)
                .map(word -> Long.bitCount(a[word] ^ b[word]))
                .sum();
    }

    /** The least stability of each unit, min_mu xi_i h_i / sqrt(sum_j w_ij^2). */
    private static double[] stabilities(LearningRule rule, BitPatterns patterns) {
        Couplings couplings = rule.learn(patterns, SEED);
        RealPatterns fields = couplings.fields(patterns);
        double[] norms = couplings.squaredNorms();
        return IntStream.range(0, patterns.units())
                .mapToDouble(unit -> IntStream.range(0, patterns.count())
                        .mapToDouble(row -> fields.value(row, unit) * patterns.value(row, unit))
                        .map(aligned -> aligned / Math.sqrt(norms[unit]))
                        .min()
                        .orElseThrow())
                .toArray();
    }

    private static BitPatterns patterns(String purpose, int draw, int count, int units) {
        return Draws.patterns(count, units, SEED.child(purpose).child(draw));
    }

    private static double mean(String what, double[] byDraw) {
        double mean = Arrays.stream(byDraw).average().orElseThrow();
        double squares = Arrays.stream(byDraw)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        report(what, mean + " +- " + Math.sqrt(squares / (byDraw.length - 1) / byDraw.length));
        return mean;
    }

    private static void report(String what, String measured) {
        System.out.println(SEED + ", " + what + ": " + measured);
    }
}
