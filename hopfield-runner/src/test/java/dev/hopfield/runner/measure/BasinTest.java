package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasinTest {

    private static final int SAMPLES = 20;
    private static final double PRESET = 0.95;

    /** Any two differ in half of their units. */
    private static final BitPatterns PATTERNS = Walsh.patterns(4);

    /** Where recall goes that does not return: half like every pattern at most. */
    private static final int LOST = 5;

    private static int distance(Patterns left, int row, Patterns right, int other) {
        return (int) IntStream.range(0, left.units())
                .filter(unit -> left.value(row, unit) != right.value(other, unit))
                .count();
    }

    /** The pattern that a cue is nearest to, of equals the first. */
    private static int nearest(Cues cues, int cue, Patterns patterns) {
        int nearest = 0;
        for (int pattern = 1; pattern < patterns.count(); pattern++) {
            nearest = distance(cues.states(), cue, patterns, pattern) < distance(cues.states(), cue, patterns, nearest)
                    ? pattern
                    : nearest;
        }
        return nearest;
    }

    /** A memory that returns cues no farther from their pattern than a radius, which may depend on the row. */
    private static Recall within(Cues cues, IntUnaryOperator radius) {
        Patterns answers = Walsh.patterns(LOST + 1).as(cues.states().encoding());
        int[] rows = new int[cues.count()];
        for (int cue = 0; cue < rows.length; cue++) {
            int pattern = nearest(cues, cue, answers.first(PATTERNS.count()));
            boolean returns = distance(cues.states(), cue, answers, pattern) <= radius.applyAsInt(cue);
            rows[cue] = returns ? pattern : LOST;
        }
        return Answer.fixedPoints(answers.select(rows));
    }

    private static double[] basin(Basin basin, IntUnaryOperator radius) {
        return basin.measure(HandMade.of(PATTERNS, cues -> within(cues, radius)));
    }

    private static double[] ofAll(double fraction) {
        return new double[] {fraction, fraction, fraction};
    }

    /** Other units than those of the keys, of which a fraction is reversed. */
    @Test
    void isTheRadiusFromWhichKeysCallUpTheirValues() {
        BitPatterns values = BitPatterns.bipolar(
                new int[] {1, 1, 1, 1},
                new int[] {1, -1, 1, -1},
                new int[] {1, 1, -1, -1},
                new int[] {1, -1, -1, 1},
                new int[] {-1, 1, 1, -1});
        Outcome outcome = HandMade.pairs(PATTERNS, values.first(4), cues -> {
            int[] rows = new int[cues.count()];
            for (int cue = 0; cue < rows.length; cue++) {
                int key = nearest(cues, cue, PATTERNS);
                rows[cue] = distance(cues.states(), cue, PATTERNS, key) <= 17 ? key : 4;
            }
            return Answer.fixedPoints(values.select(rows));
        });
        assertThat(new Basin(4, 4, PRESET).measure(outcome)).isEqualTo(ofAll(17.0 / Walsh.UNITS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 63, 100})
    void isTheRadiusFromWhichAllReturn(int radius) {
        assertThat(basin(new Basin(4, 4, PRESET), cue -> radius)).isEqualTo(ofAll((double) radius / Walsh.UNITS));
    }

    @Test
    void isZeroWhereEvenThePatternDoesNotStay() {
        assertThat(basin(new Basin(4, 4, PRESET), cue -> -1)).isEqualTo(ofAll(0));
    }

    @Test
    void isHalfOfTheUnitsAtMost() {
        Outcome onlyOne =
                HandMade.of(PATTERNS.first(1), cues -> Answer.fixedPoints(PATTERNS.select(new int[cues.count()])));
        assertThat(new Basin(1, 4, PRESET).measure(onlyOne)).isEqualTo(ofAll(0.5));
    }

    @Test
    void reachesFromAPatternHalfWayToItsReverse() {
        BitPatterns pair = BitPatterns.bipolar(
                new int[] {1, 1, -1, 1, -1, -1, 1, 1, 1}, new int[] {-1, -1, 1, -1, 1, 1, -1, -1, -1});
        Outcome nearest = HandMade.of(pair, cues -> {
            int[] rows = IntStream.range(0, cues.count())
                    .map(cue -> nearest(cues, cue, pair))
                    .toArray();
            return Answer.fixedPoints(pair.select(rows));
        });
        assertThat(new Basin(2, 4, 1).measure(nearest)).isEqualTo(ofAll(4 / 9.0));
    }

    /** Sample s returns from up to s units away: 20 - d of 20 return from d. */
    @Test
    void isWhereHalfReturnWithTheEndsOfTheInterval() {
        assertThat(basin(new Basin(1, SAMPLES, PRESET), cue -> cue % SAMPLES))
                .containsExactly(10.0 / Walsh.UNITS, 5.0 / Walsh.UNITS, 14.0 / Walsh.UNITS);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 19, 20, 100, 1000})
    void takesTheEndsFromWilsonsInterval(int samples) {
        int[] needed = BasinSearch.needed(samples);
        for (int count = 0; count <= samples; count++) {
            assertThat(count >= needed[0]).isEqualTo(2 * count >= samples);
            assertThat(count >= needed[1])
                    .as("low, %d of %d", count, samples)
                    .isEqualTo(wilson(count, samples, -1) >= 0.5);
            assertThat(count >= needed[2])
                    .as("high, %d of %d", count, samples)
                    .isEqualTo(wilson(count, samples, 1) >= 0.5);
        }
    }

    /** The lower or the upper end, as it is usually written. */
    private static double wilson(int count, int samples, int sign) {
        double z = 1.959963984540054;
        double part = (double) count / samples;
        double spread = z * Math.sqrt(part * (1 - part) / samples + z * z / (4.0 * samples * samples));
        return (part + z * z / (2.0 * samples) + sign * spread) / (1 + z * z / samples);
    }

    @Test
    void isTheMeanOverTheFirstPatterns() {
        Outcome outcome =
                HandMade.of(PATTERNS, cues -> within(cues, cue -> nearest(cues, cue, PATTERNS) == 1 ? 80 : 40));
        assertThat(new Basin(1, 4, PRESET).measure(outcome)).isEqualTo(ofAll(40.0 / Walsh.UNITS));
        assertThat(new Basin(2, 4, PRESET).measure(outcome)).isEqualTo(ofAll(60.0 / Walsh.UNITS));
        assertThat(new Basin(4, 4, PRESET).measure(outcome)).isEqualTo(ofAll(50.0 / Walsh.UNITS));
    }

    @Test
    void probesAllPatternsWhereThereAreFew() {
        assertThat(basin(new Basin(1000, 4, PRESET), cue -> 10)).isEqualTo(ofAll(10.0 / Walsh.UNITS));
    }

    @Test
    void asksForLessAtALowerThreshold() {
        Outcome leavesTwentyWrong = HandMade.of(PATTERNS.first(1), cues -> {
            RealPatterns.Builder states = RealPatterns.builder(cues.count(), Walsh.UNITS);
            for (int cue = 0; cue < cues.count(); cue++) {
                float[] state = Walsh.sum(1);
                for (int unit = 0; unit < 20; unit++) {
                    state[unit] = -state[unit];
                }
                states.row(cue, state, 0);
            }
            return Answer.fixedPoints(states.build());
        });
        double overlap = 1 - 40.0 / Walsh.UNITS;
        assertThat(new Basin(1, 4, overlap).measure(leavesTwentyWrong)).isEqualTo(ofAll(0.5));
        assertThat(new Basin(1, 4, Math.nextUp(overlap)).measure(leavesTwentyWrong))
                .isEqualTo(ofAll(0));
    }

    /** What a memory with a radius was asked. */
    private static List<Cues> asked(Basin basin, Patterns patterns, int radius) {
        List<Cues> asked = new ArrayList<>();
        basin.measure(HandMade.of(patterns, cues -> {
            asked.add(cues);
            return within(cues, cue -> radius);
        }));
        return asked.subList(1, asked.size());
    }

    /** Bisections of several criteria want to know the same at first. */
    @Test
    void asksOnceForEachDistanceOfAPattern() {
        List<Cues> asked = asked(new Basin(1, SAMPLES, PRESET), PATTERNS, 30);
        assertThat(asked).allMatch(cues -> cues.count() == SAMPLES);
        List<Integer> distances =
                asked.stream().map(cues -> reversed(PATTERNS, cues, 0).size()).toList();
        assertThat(distances).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3 * 9);
    }

    /** Samples draw for themselves. */
    @Test
    void isTheSameForAPatternWhicheverOthersAreProbed() {
        List<Cues> alone = asked(new Basin(1, SAMPLES, PRESET), PATTERNS, 30);
        List<Cues> amongOthers = asked(new Basin(4, SAMPLES, PRESET), PATTERNS, 30);
        assertThat(amongOthers.stream().map(Cues::states).toList())
                .containsAll(alone.stream().map(Cues::states).toList());
    }

    @Test
    void saysHowManyCuesItAsksAtMost() {
        assertThat(new Basin(5, SAMPLES, PRESET).probes(100)).isEqualTo(SAMPLES);
    }

    @ParameterizedTest
    @CsvSource({"0, BIPOLAR", "3, BIPOLAR", "100, BIPOLAR", "30, BINARY"})
    void reversesAtASmallDistanceWhatItReversesAtAGreater(int radius, Encoding encoding) {
        Patterns patterns = PATTERNS.as(encoding);
        List<Cues> asked = asked(new Basin(1, 4, PRESET), patterns, radius);
        for (int sample = 0; sample < 4; sample++) {
            int row = sample;
            List<Set<Integer>> reversed = asked.stream()
                    .map(cues -> reversed(patterns, cues, row))
                    .sorted((left, right) -> left.size() - right.size())
                    .toList();
            for (int step = 1; step < reversed.size(); step++) {
                assertThat(reversed.get(step)).containsAll(reversed.get(step - 1));
            }
        }
        assertThat(reversed(patterns, asked.get(0), 0))
                .as("the middle of 0 to N/2, other units in each sample")
                .hasSize(Walsh.UNITS / 4)
                .isNotEqualTo(reversed(patterns, asked.get(0), 1));
    }

    private static Set<Integer> reversed(Patterns patterns, Cues cues, int row) {
        return IntStream.range(0, patterns.units())
                .filter(unit -> patterns.value(0, unit) != cues.states().value(row, unit))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void changesTheSignOfRealValues() {
        RealPatterns patterns = RealPatterns.of(new float[] {0.5f, -2, 3, 1, 0.25f, -1});
        List<Cues> asked = new ArrayList<>();
        new Basin(1, 4, PRESET).measure(HandMade.of(patterns, cues -> {
            asked.add(cues);
            return Answer.fixedPoints(cues.states());
        }));
        for (int unit = 0; unit < 6; unit++) {
            assertThat(Math.abs(asked.get(1).states().value(0, unit))).isEqualTo(Math.abs(patterns.value(0, unit)));
        }
    }

    @Test
    void isTheSameAgainWithNoise() {
        Outcome noisy = HandMade.of(
                PATTERNS,
                (cues, options) ->
                        within(cues, cue -> options.rowSeed(cue).stream().nextInt(100)),
                Encoding.BIPOLAR);
        double[] measured = new Basin(4, SAMPLES, PRESET).measure(noisy);
        assertThat(new Basin(4, SAMPLES, PRESET).measure(noisy)).isEqualTo(measured);
        assertThat(measured[0]).isBetween(measured[1], measured[2]).isBetween(0.0, 100.0 / Walsh.UNITS);
    }

    /** A sample differs from its pattern by chance, however firmly the pattern is held. */
    @Test
    void takesTheAveragesOfANoisyDynamics() {
        Outcome noisy = HandMade.of(PATTERNS, cues -> {
            Recall averages = within(cues, cue -> 30);
            StopReason[] reasons = new StopReason[cues.count()];
            Arrays.fill(reasons, StopReason.SAMPLED);
            return Recall.of(
                    Walsh.patterns(LOST + 1).select(rowsOf(LOST, cues.count())),
                    new int[cues.count()],
                    reasons,
                    Optional.of((RealPatterns) averages.states().as(Encoding.REAL)));
        });
        assertThat(new Basin(4, 4, PRESET).measure(noisy)).isEqualTo(ofAll(30.0 / Walsh.UNITS));
    }

    private static int[] rowsOf(int row, int count) {
        int[] rows = new int[count];
        Arrays.fill(rows, row);
        return rows;
    }

    @Test
    void refusesTooFewSamplesForAnInterval() {
        assertThatThrownBy(() -> new Basin(5, 3, PRESET))
                .isInstanceOf(InvalidParameter.class)
                .hasMessage("samples is 3; start at least 4 times");
    }
}
