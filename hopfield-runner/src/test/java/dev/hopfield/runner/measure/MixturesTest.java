package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.source.RandomBipolar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MixturesTest {

    private static final int UNITS = 130;
    private static final int PATTERNS = 300;
    private static final Seed SEED = new Seed(1982);

    /** Sums of the first 1, 3, ..., 39 patterns with random weights, so that some units tie. */
    private static RealPatterns states(Patterns patterns) {
        RandomStream random = SEED.stream();
        float[][] states = new float[20][UNITS];
        for (int row = 0; row < states.length; row++) {
            for (int pattern = 0; pattern <= 2 * row; pattern++) {
                int weight = random.nextInt(5) - 2;
                for (int unit = 0; unit < UNITS; unit++) {
                    states[row][unit] += weight * patterns.value(pattern, unit);
                }
            }
        }
        return RealPatterns.of(states);
    }

    private static Outcome outcome(Encoding encoding) {
        Patterns bits = new RandomBipolar(UNITS, PATTERNS, 0).draw(SEED);
        return HandMade.outcome(bits.as(encoding), states(bits), Encoding.BIPOLAR);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void areFoundAsByTheDefinition(Encoding encoding) {
        Outcome outcome = outcome(encoding);
        for (int cue = 0; cue < outcome.cues().count(); cue++) {
            double[] cosines = cosines(outcome, cue);
            for (double threshold : new double[] {0.2, 0.6, 0.8, 0.9, 0.99}) {
                assertThat(new Mixtures(outcome, cue, outcome.overlaps(cue)).smallest(threshold))
                        .as("cue %d at %s", cue, threshold)
                        .isEqualTo(smallest(cosines, threshold));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void startFromOverlapsThatAreTheSameTogetherAndAlone(Encoding encoding) {
        Outcome outcome = outcome(encoding);
        for (int cue = 0; cue < outcome.cues().count(); cue++) {
            double[] overlaps = outcome.overlaps(cue);
            for (int pattern = 0; pattern < PATTERNS; pattern++) {
                assertThat(overlaps[pattern]).isEqualTo(outcome.overlap(cue, pattern));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Encoding.class, names = "REAL", mode = EnumSource.Mode.EXCLUDE)
    void areTheSameOfGeneratedPatterns(Encoding encoding) {
        BitPatterns kept = (BitPatterns) outcome(encoding).patterns();
        BitPatterns generated = BitPatterns.generated(encoding, PATTERNS, UNITS, kept::copyRow);
        RealPatterns states = states(kept.as(Encoding.BIPOLAR));
        Verdicts verdicts = new Verdicts(0.9);
        assertThat(verdicts.verdicts(HandMade.outcome(generated, states, Encoding.BIPOLAR)))
                .isEqualTo(verdicts.verdicts(HandMade.outcome(kept, states, Encoding.BIPOLAR)));
    }

    /** The cosines with sums of 0, 1, 2, ... nearest patterns, unit by unit; -1 where there is no such mixture. */
    private static double[] cosines(Outcome outcome, int cue) {
        boolean bits = outcome.patterns().encoding().isBits();
        int[] nearest = IntStream.range(0, PATTERNS)
                .boxed()
                .sorted(Comparator.comparingDouble(pattern -> -Math.abs(outcome.overlap(cue, pattern))))
                .mapToInt(pattern -> pattern)
                .toArray();
        double[] cosines = new double[257];
        Arrays.fill(cosines, -1);
        double[] sums = new double[UNITS];
        for (int size = 1; size <= 256 && outcome.overlap(cue, nearest[size - 1]) != 0; size++) {
            double sign = Math.signum(outcome.overlap(cue, nearest[size - 1]));
            for (int unit = 0; unit < UNITS; unit++) {
                sums[unit] += sign * outcome.reference(nearest[size - 1], unit);
            }
            if (!bits || size % 2 == 1 || size > Mixtures.FEW) {
                cosines[size] = cosine(outcome, cue, sums, bits);
            }
        }
        return cosines;
    }

    private static int smallest(double[] cosines, double threshold) {
        return IntStream.range(2, cosines.length)
                .filter(size -> cosines[size] >= threshold)
                .findFirst()
                .orElse(0);
    }

    private static double cosine(Outcome outcome, int cue, double[] sums, boolean bits) {
        double product = 0;
        double stateSquare = 0;
        double sumSquare = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            double mixed = bits ? Math.signum(sums[unit]) : sums[unit];
            double state = outcome.decoded(cue, unit);
            product += state * mixed;
            stateSquare += state * state;
            sumSquare += mixed * mixed;
        }
        double norms = Math.sqrt(stateSquare) * Math.sqrt(sumSquare);
        return norms == 0 ? 0 : product / norms;
    }
}
