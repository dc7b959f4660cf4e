package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.Outcome;
import dev.hopfield.api.memory.Recall;
import dev.hopfield.api.memory.StopReason;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Cues;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.api.state.Patterns;
import dev.hopfield.api.state.RealPatterns;
import dev.hopfield.runner.toy.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttractorsTest {

    private static final int STARTS = 200;
    private static final Attractors PRESET = new Attractors(STARTS, 0.95, 0.01);
    private static final BitPatterns PATTERNS = Walsh.patterns(5);

    private static double column(String name, double[] measured) {
        return measured[PRESET.columns().indexOf("attractors-" + name)];
    }

    /** All starts end in the first of these states, every second in the first of two, and so on. */
    private static double[] ending(Patterns patterns, Patterns states, StopReason... reasons) {
        return PRESET.measure(HandMade.of(patterns, cues -> {
            int[] rows = IntStream.range(0, cues.count())
                    .map(cue -> cue % states.count())
                    .toArray();
            StopReason[] each =
                    Arrays.stream(rows).mapToObj(row -> reasons[row]).toArray(StopReason[]::new);
            return Recall.of(states.select(rows), new int[rows.length], each);
        }));
    }

    private static double[] ending(Patterns patterns, Patterns states) {
        StopReason[] reasons = new StopReason[states.count()];
        Arrays.fill(reasons, StopReason.CONVERGED);
        return ending(patterns, states, reasons);
    }

    private static RealPatterns sums(int[]... weights) {
        return RealPatterns.of(Arrays.stream(weights).map(Walsh::sum).toArray(float[][]::new));
    }

    private static Patterns signs(int[]... weights) {
        return sums(weights).as(Encoding.BIPOLAR);
    }

    @Test
    void areSortedByWhatTheyAre() {
        double[] measured =
                ending(PATTERNS, signs(new int[] {0, 0, 1}, new int[] {0, 0, 0, -1}, new int[] {1, 1, -1}, new int[] {
                    0, 0, 0, 0, 0, 0, 1
                }));
        assertThat(column("stored", measured)).isEqualTo(0.25);
        assertThat(column("reverse", measured)).isEqualTo(0.25);
        assertThat(column("mixture", measured)).isEqualTo(0.25);
        assertThat(column("spurious", measured)).isEqualTo(0.25);
        assertThat(column("average", measured)).isZero();
        assertThat(column("distinct", measured)).isEqualTo(4);
    }

    @Test
    void countAnAverageOfMany() {
        double[] measured = ending(Walsh.patterns(9), signs(new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1}));
        assertThat(column("average", measured)).isEqualTo(1);
        assertThat(column("distinct", measured)).isEqualTo(1);
        assertThat(column("largest-share", measured)).isEqualTo(1);
    }

    @Test
    void areFixedPointsOnly() {
        double[] measured = ending(
                PATTERNS,
                signs(new int[] {1}, new int[] {0, 1}, new int[] {0, 0, 1}, new int[] {0, 0, 0, 1}),
                StopReason.CONVERGED,
                StopReason.CYCLE,
                StopReason.STEP_LIMIT,
                StopReason.DIVERGED);
        assertThat(column("distinct", measured)).isEqualTo(1);
        assertThat(column("up-to-reversal", measured)).isEqualTo(1);
        assertThat(column("largest-share", measured)).isEqualTo(0.25);
        assertThat(column("stored", measured)).isEqualTo(0.25);
        assertThat(column("cycle", measured)).isEqualTo(0.25);
        assertThat(column("not-converged", measured)).isEqualTo(0.25);
        assertThat(column("diverged", measured)).isEqualTo(0.25);
    }

    @Test
    void areNoneWhereNothingConverges() {
        double[] measured = ending(PATTERNS, PATTERNS.first(1), StopReason.SAMPLED);
        assertThat(column("distinct", measured)).isZero();
        assertThat(column("largest-share", measured)).isZero();
        assertThat(column("stored", measured))
                .as("samples are judged all the same")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void areOneUpToReversal(Encoding encoding) {
        Patterns states = signs(new int[] {1}, new int[] {-1}, new int[] {0, 1}, new int[] {1})
                .as(encoding);
        double[] measured = ending(PATTERNS.as(encoding), states);
        assertThat(column("distinct", measured)).isEqualTo(3);
        assertThat(column("up-to-reversal", measured)).isEqualTo(2);
        assertThat(column("largest-share", measured)).isEqualTo(0.5);
    }

    @Test
    void reverseRealStatesOfBinaryPatternsAroundOneHalf() {
        Patterns patterns = PATTERNS.first(1).as(Encoding.BINARY);
        Patterns states =
                signs(new int[] {1}, new int[] {-1}).as(Encoding.BINARY).as(Encoding.REAL);
        Outcome outcome = HandMade.of(
                patterns, (cues, options) -> Answer.fixedPoints(alternating(states, cues)), Encoding.BINARY);
        assertThat(column("distinct", PRESET.measure(outcome))).isEqualTo(2);
        assertThat(column("up-to-reversal", PRESET.measure(outcome))).isEqualTo(1);
    }

    private static Patterns alternating(Patterns states, Cues cues) {
        return states.select(IntStream.range(0, cues.count())
                .map(cue -> cue % states.count())
                .toArray());
    }

    @Test
    void areTheSameWhereRealValuesDifferByNoMoreThanTheTolerance() {
        float[] near = Walsh.sum(1);
        near[3] += 0.009f;
        float[] far = Walsh.sum(1);
        far[3] += 0.011f;
        double[] measured = ending(PATTERNS, RealPatterns.of(Walsh.sum(1), near, far));
        assertThat(column("distinct", measured)).isEqualTo(2);
        assertThat(column("largest-share", measured)).isCloseTo(2 / 3.0, within(1.0 / STARTS));
    }

    @Test
    void haveSharesThatAddUpToOne() {
        double[] measured = ending(PATTERNS, Walsh.patterns(9));
        assertThat(Arrays.stream(measured).skip(3).sum()).isCloseTo(1, within(1e-12));
    }

    /** Every start stays where it is. */
    private static List<Cues> starts(Patterns patterns, Attractors attractors) {
        List<Cues> asked = new ArrayList<>();
        Function<Cues, Recall> echo = cues -> {
            asked.add(cues);
            return Answer.fixedPoints(cues.states());
        };
        double[] measured = attractors.measure(HandMade.of(patterns, echo));
        assertThat(column("distinct", measured)).isEqualTo(attractors.starts());
        assertThat(asked).hasSize(2);
        return asked;
    }

    @Test
    void startFromFairBits() {
        Patterns from = starts(PATTERNS, PRESET).get(1).states();
        assertThat(from.count()).isEqualTo(STARTS);
        assertThat(from.encoding()).isEqualTo(Encoding.BIPOLAR);
        double sum = 0;
        for (int row = 0; row < STARTS; row++) {
            for (int unit = 0; unit < Walsh.UNITS; unit++) {
                sum += from.value(row, unit);
            }
        }
        assertThat(sum / STARTS / Walsh.UNITS)
                .as("mean, within four standard errors")
                .isCloseTo(0, within(4 / Math.sqrt(STARTS * Walsh.UNITS)));
    }

    @Test
    void startFromTheValuesOfARealPatternInAnotherOrder() {
        RealPatterns patterns = RealPatterns.of(
                new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, new float[] {-1, -2, -3, -4, -5, -6, -7, -8, -9, -10});
        RealPatterns from =
                (RealPatterns) starts(patterns, new Attractors(20, 1, 0)).get(1).states();
        int ofFirst = 0;
        for (int row = 0; row < 20; row++) {
            float[] values = from.row(row);
            Arrays.sort(values);
            ofFirst += values[0] == 0 ? 1 : 0;
            assertThat(values).isIn(patterns.row(0), new float[] {-10, -9, -8, -7, -6, -5, -4, -3, -2, -1});
        }
        assertThat(ofFirst).isBetween(1, 19);
    }

    @Test
    void startFromMoreOfTheSameStates() {
        Patterns few = starts(PATTERNS, new Attractors(7, 1, 0)).get(1).states();
        assertThat(few).isEqualTo(starts(PATTERNS, PRESET).get(1).states().first(7));
    }

    /** Keys of 3 units call up the first or the second of two values, by their first unit. */
    @Test
    void areTheValuesThatRandomKeysCallUp() {
        Patterns keys = BitPatterns.bipolar(new int[] {1, 1, 1}, new int[] {-1, 1, 1});
        Patterns values = PATTERNS.first(2);
        double[] measured = PRESET.measure(HandMade.pairs(keys, values, cues -> {
            assertThat(cues.units()).isEqualTo(3);
            return Answer.fixedPoints(values.select(IntStream.range(0, cues.count())
                    .map(cue -> cues.states().value(cue, 0) > 0 ? 0 : 1)
                    .toArray()));
        }));
        assertThat(column("distinct", measured)).isEqualTo(2);
        assertThat(column("stored", measured)).isEqualTo(1);
    }

    @Test
    void sayHowManyCuesTheyAsk() {
        assertThat(PRESET.probes(3)).isEqualTo(STARTS);
    }

    @Test
    void haveAColumnForEachCountAndVerdict() {
        assertThat(PRESET.columns())
                .containsExactly(
                        "attractors-distinct",
                        "attractors-up-to-reversal",
                        "attractors-largest-share",
                        "attractors-stored",
                        "attractors-reverse",
                        "attractors-mixture",
                        "attractors-average",
                        "attractors-global",
                        "attractors-spurious",
                        "attractors-cycle",
                        "attractors-not-converged",
                        "attractors-diverged");
    }

    @Test
    void refuseToStartNowhere() {
        assertThatThrownBy(() -> new Attractors(0, 0.95, 0.01))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageStartingWith("starts is 0");
    }
}
