package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.memory.Memory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.RealPatterns;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many patterns random features hold, beside a memory that keeps the patterns themselves. */
@Tag("proof")
class RandomFeatureProofTest {

    private static final int UNITS = 100;
    private static final int WRONG = 10;
    private static final int CUES = 200;
    private static final double BETA = 0.1;
    private static final Seed SEED = new Seed(2024);
    private static final RecallOptions OPTIONS = RecallOptions.of(300, SEED);

    /** Nineteen of twenty, at half as many patterns x units as features; a sample of 200 may show 2 % less. */
    private static final double TRUSTED = 0.93;

    @ParameterizedTest
    @CsvSource({
        "1024, 3",
        "1024, 5",
        "1024, 10", //
        "4096, 10",
        "4096, 20",
        "4096, 30",
        "4096, 40", //
        "16384, 40",
        "16384, 80",
        "16384, 120",
        "16384, 160"
    })
    void recallsAsLongAsPatternsTimesUnitsAreHalfTheFeatures(int features, int count) {
        BitPatterns patterns = Draws.bipolar(count, UNITS, 31);
        RealPatterns stored = (RealPatterns) patterns.as(Encoding.REAL);
        BitPatterns asked =
                patterns.select(IntStream.range(0, CUES).map(cue -> cue % count).toArray());
        RealPatterns cues = (RealPatterns) Draws.flipped(asked, WRONG, 32).as(Encoding.REAL);
        Memory dense = new DenseModel(new Euclidean(), new Softmax(BETA / 2)).store(stored, SEED);
        Recall recall =
                new RandomFeatureModel(BETA, features).store(stored, SEED).recall(Cues.of(cues), OPTIONS);
        double recalled = recalled(recall, asked);
        System.out.printf(
                Locale.ROOT,
                "%d features, %d patterns of %d units (%.2f of the features): recalled %.3f, by all patterns %.3f;"
                        + " converged %.3f, steps %.1f%n",
                features,
                count,
                UNITS,
                (double) count * UNITS / features,
                recalled,
                recalled(dense.recall(Cues.of(cues), OPTIONS), asked),
                share(cue -> recall.stopReason(cue) == StopReason.CONVERGED),
                IntStream.range(0, CUES).mapToDouble(recall::steps).average().getAsDouble());
        if (2 * count * UNITS <= features) {
            assertThat(recalled).isGreaterThanOrEqualTo(TRUSTED);
        }
        assertThat(recall.states().count()).isEqualTo(CUES);
    }

    private static double recalled(Recall recall, BitPatterns asked) {
        BitPatterns signs = (BitPatterns) recall.states().as(Encoding.BIPOLAR);
        return share(cue -> signs.range(cue, cue + 1).equals(asked.range(cue, cue + 1)));
    }

    private static double share(IntPredicate of) {
        return IntStream.range(0, CUES).filter(of).count() / (double) CUES;
    }
}
