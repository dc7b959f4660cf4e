package dev.hopfield.classic;

import static dev.hopfield.classic.Draws.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.learning.Hebbian;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well N = 1000 units keep random patterns, against exact results and the theory of the limit.
 *
 * <p>Patterns of one draw share their couplings, so the draw is the unit of all standard errors. What is measured is
 * printed, because it is what a proof is read for.
 */
@Tag("proof")
class RetrievalProofTest {

    private static final int UNITS = 1000;

    @Test
    void oneSynchronousStepReversesTheExactFractionOfBits() {
        int count = 138;
        double[] errors = IntStream.range(0, 100)
                .mapToObj(draw -> patterns("one step", draw, count))
                .mapToDouble(patterns -> {
                    double[] overlaps = overlaps(new SynchronousUpdate(), patterns, count, 1);
                    return Arrays.stream(overlaps)
                            .map(m -> (1 - m) / 2)
                            .average()
                            .orElseThrow();
                })
                .toArray();
        double exact = ExactCrosstalk.bitError(UNITS, count);
        double mean = Arrays.stream(errors).average().orElseThrow();
        double standardError = standardError(errors, mean);
        report("bit error of one synchronous step at P=" + count, mean + " +- " + standardError + ", exact " + exact);
        assertThat(mean).isCloseTo(exact, within(3 * standardError));
    }

    /** Theory: m = .999992 (D. J. Amit, H. Gutfreund and H. Sompolinsky, PRL 55 (1985) 1530). */
    @Test
    void atALoadOfOneTwentiethPatternsAreKeptAlmostExactly() {
        double[] overlaps = retrieved("load .05", 50);
        assertThat(Arrays.stream(overlaps).average().orElseThrow()).isGreaterThanOrEqualTo(0.9999);
    }

    /** Theory: m = .9980. Simulations of this size find .9978 to .9982, and now and then lose a pattern. */
    @Test
    void atALoadOfOneTenthOneBitInAThousandIsLost() {
        double[] overlaps = retrieved("load .10", 100);
        double[] kept = Arrays.stream(overlaps).filter(m -> m > 0.9).toArray();
        assertThat((double) kept.length / overlaps.length).isGreaterThan(0.98);
        assertThat(Arrays.stream(kept).average().orElseThrow()).isBetween(0.9978 - 0.002, 0.9982 + 0.002);
    }

    /**
     * The load N / (2 ln N), at which almost every pattern is a fixed point, and nearly as many at any size: R. J. McEliece, E. C.
     * Posner, E. R. Rodemich and S. S. Venkatesh, IEEE Trans. Inf. Theory 33 (1987) 461, doi:10.1109/TIT.1987.1057328. The numbers are
     * those of independent bits, of which this is a few tenths of a per cent off.
     */
    @ParameterizedTest(name = "{0} units, {1} patterns: {2}")
    @CsvSource({"128, 13, 0.930", "256, 23, 0.919", "512, 41, 0.914", "1024, 74, 0.9125"})
    void atHalfTheInverseLogarithmMostPatternsAreFixed(int units, int count, double expected) {
        double fixed = IntStream.range(0, 100)
                .mapToDouble(draw -> {
                    BitPatterns patterns =
                            Draws.patterns(count, units, SEED.child("fixed").child(draw));
                    BitPatterns next = (BitPatterns) new ClassicModel(new Hebbian(), new SynchronousUpdate())
                            .store(patterns, SEED)
                            .recall(Cues.of(patterns), RecallOptions.of(1, SEED))
                            .states();
                    return IntStream.range(0, count)
                                    .filter(row -> differences(patterns.row(row), next.row(row)) == 0)
                                    .count()
                            / (double) count;
                })
                .average()
                .orElseThrow();
        System.out.println("N=" + units + ", P=" + count + ": fixed " + fixed + ", theory " + expected);
        assertThat(fixed).isCloseTo(expected, within(0.02));
    }

    /** Overlaps of fixed points with the patterns that recall started from: 30 draws, 20 patterns of each. */
    private static double[] retrieved(String purpose, int count) {
        double[][] byDraw = IntStream.range(0, 30)
                .mapToObj(draw -> overlaps(new RandomOrderUpdate(), patterns(purpose, draw, count), 20, 400))
                .toArray(double[][]::new);
        double[] means = Arrays.stream(byDraw)
                .mapToDouble(draw -> Arrays.stream(draw).average().orElseThrow())
                .toArray();
        double[] all = Arrays.stream(byDraw).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double[] kept = Arrays.stream(all).filter(m -> m > 0.9).toArray();
        report(
                purpose + ", P=" + count,
                "m = " + mean + " +- " + standardError(means, mean) + ", m > .9 in " + kept.length + " of "
                        + all.length + ", mean of those "
                        + Arrays.stream(kept).average().orElseThrow());
        return all;
    }

    private static BitPatterns patterns(String purpose, int draw, int count) {
        return Draws.patterns(count, UNITS, SEED.child(purpose).child(draw));
    }

    /** 1/N sum_i xi_i s_i of the final states, started at the first patterns. */
    private static double[] overlaps(UpdateSchedule update, BitPatterns patterns, int cues, int maxSteps) {
        Seed seed = SEED.child("recall");
        BitPatterns starts = (BitPatterns) patterns.first(cues);
        BitPatterns ends = (BitPatterns) new ClassicModel(new Hebbian(), update)
                .store(patterns, seed)
                .recall(Cues.of(starts), RecallOptions.of(maxSteps, seed))
                .states();
        return IntStream.range(0, cues)
                .mapToDouble(row -> 1 - 2.0 * differences(starts.row(row), ends.row(row)) / UNITS)
                .toArray();
    }

    private static int differences(long[] a, long[] b) {
        return IntStream.range(0, a.length)
                .map(word -> Long.bitCount(a[word] ^ b[word]))
                .sum();
    }

    private static void report(String what, String measured) {
        System.out.println("N=" + UNITS + ", " + SEED + ", " + what + ": " + measured);
    }

    private static double standardError(double[] values, double mean) {
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
