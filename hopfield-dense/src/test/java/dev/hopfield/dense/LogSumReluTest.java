package dev.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.memory.EnergyMemory;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.RecallOptions;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.RealPatterns;
import org.junit.jupiter.api.Test;

/** What Hoover et al. 2025 (arXiv:2506.10801) say of the energy with Epanechnikov's kernel. */
class LogSumReluTest {

    private static final Seed SEED = new Seed(1);

    /** A reach of 2. */
    private static final double BETA = 0.5;

    /** Two patterns 3 apart, so that each reaches over the middle, and one that is far from both. */
    private static final RealPatterns PATTERNS =
            RealPatterns.of(new float[] {0, 0}, new float[] {3, 0}, new float[] {50, 50});

    private static final EnergyMemory MEMORY =
            (EnergyMemory) new DenseModel(new Euclidean(), new LogSumRelu(BETA, 1e-10)).store(PATTERNS, SEED);

    private static Recall recall(float... cue) {
        return MEMORY.recall(Cues.of(RealPatterns.of(cue)), RecallOptions.of(100, SEED));
    }

    @Test
    void aStateOutOfReachOfAllPatternsFeelsNone() {
        Recall recall = recall(20, -7);
        assertThat(recall.states()).isEqualTo(RealPatterns.of(new float[] {20, -7}));
        assertThat(recall.stopReason(0)).isEqualTo(StopReason.CONVERGED);
        assertThat(MEMORY.energy(RealPatterns.of(new float[] {20, -7}, new float[] {-20, 30})))
                .containsOnly(MEMORY.energy(RealPatterns.of(new float[] {9, -40}))[0]);
    }

    @Test
    void aPatternIsRetrievedExactlyInOneStep() {
        Recall recall = recall(49, 49.5f);
        assertThat(recall.states()).isEqualTo(PATTERNS.select(2));
        assertThat(recall.steps(0)).isEqualTo(2);
    }

    @Test
    void patternsStayMemoriesBesideTheOneThatEmergesBetweenThem() {
        assertThat(recall(0.4f, 0).states()).isEqualTo(PATTERNS.select(0));
        assertThat(recall(2.6f, 0).states()).isEqualTo(PATTERNS.select(1));
        assertThat(recall(1.3f, 0.2f).states()).isEqualTo(RealPatterns.of(new float[] {1.5f, 0}));
    }

    @Test
    void theEnergyIsThatOfTheFormula() {
        // 1 - d^2 / 4 of the two within reach, at distances squared of 1 + 0.25 and 4 + 0.25: the second is out.
        double expected = -(StrictMath.log(1e-10 + 1 - 1.25 / 4) - StrictMath.log(1e-10 + 3)) / BETA;
        assertThat(MEMORY.energy(RealPatterns.of(new float[] {1, 0.5f}))[0]).isCloseTo(expected, within(1e-12));
    }
}
