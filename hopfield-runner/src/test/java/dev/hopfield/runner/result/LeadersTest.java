package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.ResultTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadersTest {

    private static final List<String> HERE = List.of();

    /** One point; a row of numbers, one for each draw, for the models a, b and so on. */
    private static ResultTable table(double[]... draws) {
        List<ResultTable.Row> rows = new ArrayList<>();
        for (int model = 0; model < draws.length; model++) {
            for (int trial = 0; trial < draws[model].length; trial++) {
                rows.add(Results.row(HERE, trial, Character.toString('a' + model), draws[model][trial]));
            }
        }
        return new ResultTable(HERE, List.of("error"), rows);
    }

    private static List<String> best(Better better, double[]... draws) {
        Leaders leaders = Leaders.of(table(draws), "error", better).orElseThrow();
        return List.of("a", "b", "c").stream()
                .filter(label -> leaders.contains(HERE, label))
                .toList();
    }

    @Test
    void goByTheMeanInTheDirectionOfTheMetric() {
        double[] high = {3, 4, 3, 4};
        double[] low = {1, 2, 1, 2};
        assertThat(best(Better.HIGHER, low, high)).containsExactly("b");
        assertThat(best(Better.LOWER, low, high)).containsExactly("a");
    }

    @Test
    void areAllThatPairedDifferencesCannotTellFromTheBest() {
        assertThat(best(Better.HIGHER, new double[] {1, 5, 2, 6}, new double[] {2, 4, 3, 4}, new double[] {0, 4, 1, 5}))
                .as("b is sometimes above a, c always one below it")
                .containsExactly("a", "b");
    }

    @Test
    void areToldApartByAConstantDifferenceHoweverMuchDrawsVary() {
        assertThat(best(Better.HIGHER, new double[] {1, 100, -50}, new double[] {0.9, 99.9, -50.1}))
                .containsExactly("a");
    }

    @Test
    void areNotThoseThatFailedInSomeDraws() {
        List<ResultTable.Row> rows = new ArrayList<>(
                table(new double[] {1, 1, 1}, new double[] {2, 2}).rows());
        rows.add(new ResultTable.Row(HERE, 2, "b", List.of(Double.NaN), "out of time"));
        Leaders leaders = Leaders.of(new ResultTable(HERE, List.of("error"), rows), "error", Better.HIGHER)
                .orElseThrow();
        assertThat(leaders.contains(HERE, "a")).isTrue();
        assertThat(leaders.contains(HERE, "b")).isFalse();
    }

    @Test
    void areNotToldApartByARounding() {
        assertThat(best(Better.HIGHER, new double[] {1, 1, 1}, new double[] {1 - 1e-7, 1 - 1e-7, 1 - 1e-7}))
                .containsExactly("a", "b");
    }

    @Test
    void areTheBestMeanAloneWhereASingleDrawTellsNothing() {
        assertThat(best(Better.HIGHER, new double[] {0.5}, new double[] {0.7})).containsExactly("b");
        assertThat(best(Better.HIGHER, new double[] {0.7}, new double[] {0.7})).containsExactly("a", "b");
    }

    @Test
    void leaveOutWhatWasNotMeasured() {
        double[] nothing = {Double.NaN, Double.NaN};
        assertThat(best(Better.HIGHER, nothing, new double[] {0.1, 0.2})).containsExactly("b");
        assertThat(best(Better.HIGHER, nothing, nothing)).isEmpty();
    }

    @Test
    void areNoneWhereNeitherNumbersAreBetterOrNobodyCompetes() {
        assertThat(Leaders.of(table(new double[] {1, 2}, new double[] {3, 4}), "error", Better.NEITHER))
                .isEmpty();
        assertThat(Leaders.of(table(new double[] {1, 2}), "error", Better.HIGHER))
                .isEmpty();
    }

    @Test
    void countPointsAloneAndTogether() {
        Leaders leaders = Leaders.of(Results.swept(), "overlap", Better.HIGHER).orElseThrow();
        assertThat(leaders.points()).isEqualTo(2);
        assertThat(leaders.alone("hebb")).isEqualTo(2);
        assertThat(leaders.together("hebb")).isZero();
    }
}
