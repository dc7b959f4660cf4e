package dev.hopfield.runner.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BisectionTest {

    private static final int LENGTH = 101;

    /** Runs points as they are asked for, and keeps their places. */
    private static final class Line {

        private final TreeSet<Integer> run = new TreeSet<>();
        private final IntFunction<Estimate> truth;
        private final int length;

        Line(int length, IntFunction<Estimate> truth) {
            this.length = length;
            this.truth = truth;
        }

        Bisection bisection() {
            return new Bisection(
                    length, 0.5, place -> run.contains(place) ? Optional.of(truth.apply(place)) : Optional.empty());
        }

        Bisection search() {
            Bisection bisection = bisection();
            for (OptionalInt missing = bisection.follow().missing();
                    missing.isPresent();
                    missing = bisection.follow().missing()) {
                assertThat(run.add(missing.getAsInt())).isTrue();
                bisection = bisection();
            }
            return bisection;
        }
    }

    /** Falls from 1 to 0, with an interval of some half width. */
    private static Estimate falling(double place, double middle, double halfWidth) {
        double mean = 1 / (1 + Math.exp((place - middle) / 3));
        return new Estimate(mean, mean - halfWidth, mean + halfWidth, 10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1.5, 31.4, 50, 77.7, 99.5})
    void findsWhereTheMeanCrosses(double middle) {
        Line line = new Line(LENGTH, place -> falling(place, middle, 0));
        Bisection.Place found = line.search().follow().found().orElseThrow();
        // At the value itself the mean counts as above.
        assertThat(found.before()).isEqualTo((int) Math.floor(middle));
        assertThat(found.after()).isEqualTo(found.before() + 1);
    }

    @Test
    void findsWhereARisingMeanCrosses() {
        Line line = new Line(LENGTH, place -> falling(-place, -40.5, 0));
        assertThat(line.search().follow().found().orElseThrow().before()).isEqualTo(40);
    }

    @Test
    void runsFewOfThePoints() {
        Line line = new Line(LENGTH, place -> falling(place, 31.4, 0.1));
        line.search();
        assertThat(line.run).hasSizeLessThan(3 * 7 + 2);
    }

    @Test
    void findsTheLastPointsWithoutDoubt() {
        Line line = new Line(LENGTH, place -> falling(place, 31.4, 0.2));
        Bisection.Place found = line.search().follow().found().orElseThrow();
        int before = found.sureBefore().orElseThrow();
        int after = found.sureAfter().orElseThrow();
        assertThat(line.truth.apply(before).low()).isGreaterThan(0.5);
        assertThat(line.truth.apply(before + 1).low()).isLessThanOrEqualTo(0.5);
        assertThat(line.truth.apply(after).high()).isLessThan(0.5);
        assertThat(line.truth.apply(after - 1).high()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void hasNoPointWithoutDoubtWhereAllIntervalsAreWide() {
        Bisection.Place found = new Line(LENGTH, place -> falling(place, 50.5, 2))
                .search()
                .follow()
                .found()
                .orElseThrow();
        assertThat(found.sureBefore()).isEmpty();
        assertThat(found.sureAfter()).isEmpty();
    }

    @Test
    void hasNoPointWithoutDoubtWhereThereIsNoInterval() {
        Bisection.Place found = new Line(LENGTH, place -> falling(place, 50.5, Double.NaN))
                .search()
                .follow()
                .found()
                .orElseThrow();
        assertThat(found.before()).isEqualTo(50);
        assertThat(found.sureBefore()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, ABOVE", "-500, BELOW"})
    void asksForBothEndsOnlyIfTheyAreOnOneSide(double middle, Crossing.Outcome outcome) {
        Line line = new Line(LENGTH, place -> falling(place, middle, 0.1));
        assertThat(line.search().outcome()).isEqualTo(outcome);
        assertThat(line.run).containsExactly(0, LENGTH - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 51, 100})
    void endsWhereNothingIsMeasured(int hole) {
        Estimate nothing = new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
        Line line = new Line(LENGTH, place -> place == hole ? nothing : falling(place, 50.5, 0.1));
        assertThat(line.search().outcome()).isEqualTo(Crossing.Outcome.UNMEASURED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takesShortLines(int length) {
        Line line = new Line(length, place -> falling(place, 0.5, 0));
        assertThat(line.search().outcome()).isEqualTo(length == 1 ? Crossing.Outcome.ABOVE : Crossing.Outcome.FOUND);
    }

    @Test
    void findsOneOfSeveralCrossings() {
        Line line = new Line(LENGTH, place -> {
            double mean = place < 20 || place > 40 && place < 60 ? 1 : 0;
            return new Estimate(mean, mean, mean, 10);
        });
        Bisection.Place found = line.search().follow().found().orElseThrow();
        assertThat(line.truth.apply(found.before()).mean()).isEqualTo(1);
        assertThat(line.truth.apply(found.after()).mean()).isZero();
    }
}
