package dev.hopfield.api.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden numbers were computed by an independent program; recorded results depend on every one of them. */
class RandomStreamTest {

    private static final Seed SEED = new Seed(1982);

    /** One unit in the last place of a number near 2. */
    private static final double ROUNDING = 4.5e-16;

    /** Draws of each statistical test. */
    private static final int DRAWS = 40_000;

    /** Standard deviations that a statistic may lie off; the seed is fixed, so this holds always or never. */
    private static final double SIGMAS = 4;

    @Test
    void isSplitMix64() {
        RandomStream stream = new Seed(1234567).stream();
        assertThat(LongStream.generate(stream::nextLong).limit(3))
                .containsExactly(6457827717110365317L, 3203168211198807973L, -8629252141511181193L);
    }

    @Test
    void drawsIntsFromTheUpperBits() {
        RandomStream stream = SEED.stream();
        assertThat(IntStream.generate(stream::nextInt).limit(3)).containsExactly(-1415305587, -68102857, -1806290646);
    }

    @Test
    void drawsTheSameBoundedIntsForEver() {
        RandomStream stream = SEED.stream();
        assertThat(IntStream.generate(() -> stream.nextInt(10)).limit(10))
                .containsExactly(6, 9, 5, 9, 6, 9, 8, 9, 1, 0);
    }

    @Test
    void drawsTheSameRealNumbersForEver() {
        RandomStream stream = SEED.stream();
        assertThat(DoubleStream.generate(stream::nextDouble).limit(2))
                .containsExactly(0.6704734892931653, 0.9841435679747365);
    }

    @Test
    void drawsTheSameNormalNumbersForEver() {
        RandomStream stream = SEED.stream();
        double[] golden = {0.10652852982649322, 0.26466770874170037, 2.3146398457508957};
        for (double wanted : golden) {
            assertThat(stream.nextGaussian()).isCloseTo(wanted, within(ROUNDING));
        }
    }

    @Test
    void drawsTheSamePermutationsForEver() {
        assertThat(SEED.stream().permutation(8)).containsExactly(0, 1, 7, 2, 4, 3, 6, 5);
    }

    @Test
    void tossesAFairCoinByTheSignBit() {
        RandomStream coins = SEED.stream();
        RandomStream longs = SEED.stream();
        for (int i = 0; i < 100; i++) {
            assertThat(coins.nextBoolean()).isEqualTo(longs.nextLong() < 0);
        }
    }

    @Test
    void setsEveryBitHalfOfTheTime() {
        RandomStream stream = SEED.stream();
        int[] ones = new int[Long.SIZE];
        for (int draw = 0; draw < DRAWS; draw++) {
            long bits = stream.nextLong();
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += (int) (bits >>> bit & 1);
            }
        }
        double slack = SIGMAS * Math.sqrt(DRAWS / 4.0);
        assertThat(Arrays.stream(ones))
                .allSatisfy(count -> assertThat((double) count).isCloseTo(DRAWS / 2.0, within(slack)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 64, 100})
    void drawsBoundedIntsEvenly(int bound) {
        RandomStream stream = SEED.stream();
        int[] counts = new int[bound];
        for (int draw = 0; draw < DRAWS; draw++) {
            counts[stream.nextInt(bound)]++;
        }
        double expected = (double) DRAWS / bound;
        double slack = SIGMAS * Math.sqrt(expected);
        assertThat(Arrays.stream(counts))
                .allSatisfy(count -> assertThat((double) count).isCloseTo(expected, within(slack)));
    }

    /** With bound 3 * 2^29 and without rejection, numbers of residue 0, 1 and 2 would come as 3 : 3 : 2. */
    @Test
    void drawsBoundedIntsWithoutBiasForALargeBound() {
        RandomStream stream = SEED.stream();
        int third = 1 << 29;
        int[] counts = new int[3];
        for (int draw = 0; draw < DRAWS; draw++) {
            counts[stream.nextInt(3 * third) % 3]++;
        }
        double slack = SIGMAS * Math.sqrt(DRAWS * 2 / 9.0);
        assertThat(Arrays.stream(counts))
                .allSatisfy(count -> assertThat((double) count).isCloseTo(DRAWS / 3.0, within(slack)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesABoundThatIsNotPositive(int bound) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEED.stream().nextInt(bound))
                .withMessageContaining("bound")
                .withMessageContaining(String.valueOf(bound));
    }

    @Test
    void drawsRealNumbersEvenlyFromZeroToOne() {
        RandomStream stream = SEED.stream();
        double[] draws = DoubleStream.generate(stream::nextDouble).limit(DRAWS).toArray();
        assertThat(Arrays.stream(draws)).allMatch(draw -> draw >= 0 && draw < 1);
        assertThat(Arrays.stream(draws).average().orElseThrow())
                .isCloseTo(0.5, within(SIGMAS * Math.sqrt(1 / 12.0 / DRAWS)));
    }

    @Test
    void drawsNormalNumbersWithMeanZeroAndVarianceOne() {
        RandomStream stream = SEED.stream();
        double[] draws =
                DoubleStream.generate(stream::nextGaussian).limit(DRAWS).toArray();
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(0, within(SIGMAS / Math.sqrt(DRAWS)));
        assertThat(Arrays.stream(draws).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(SIGMAS * Math.sqrt(2.0 / DRAWS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 65})
    void permutesEachNumberOnce(int size) {
        assertThat(SEED.stream().permutation(size))
                .containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
    }

    @Test
    void givesEveryOrderOfThreeEquallyOften() {
        RandomStream stream = SEED.stream();
        int[] counts = new int[27];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] order = stream.permutation(3);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        double slack = SIGMAS * Math.sqrt(DRAWS / 6.0);
        assertThat(Arrays.stream(counts).filter(count -> count > 0))
                .hasSize(6)
                .allSatisfy(count -> assertThat((double) count).isCloseTo(DRAWS / 6.0, within(slack)));
    }
}
