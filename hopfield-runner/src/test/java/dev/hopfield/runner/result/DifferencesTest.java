package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.ResultTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static ResultTable table(double... offsets) {
        List<ResultTable.Row> rows = new ArrayList<>();
        for (int trial = 0; trial < offsets.length; trial++) {
            rows.add(Results.row(List.of("2"), trial, "a", 10.0 * trial));
            rows.add(Results.row(List.of("2"), trial, "b", 10.0 * trial + offsets[trial]));
        }
        return new ResultTable(List.of("patterns.count"), List.of("overlap"), rows);
    }

    private static List<String> line(double... offsets) {
        return Differences.of(table(offsets)).lines().get(0);
    }

    @Test
    void namesThePointThePairAndTheMetric() {
        assertThat(Differences.of(table(1, 1)).header())
                .containsExactly(
                        "patterns.count", "model", "other-model", "metric", "mean", "low", "high", "n", "sign");
        assertThat(line(1, 1)).containsExactly("2", "a", "b", "overlap", "-1", "-1", "-1", "2", "-");
    }

    @Test
    void isSharpWhereDrawsDifferMoreThanModels() {
        assertThat(line(-1.1, -0.9, -1, -1.05, -0.95)).endsWith("5", "+");
    }

    @Test
    void tellsNoSignWhereTheIntervalHoldsZero() {
        assertThat(line(-1, 1, 2, -2, 0.5)).endsWith("5", "0");
    }

    @Test
    void tellsNothingOfOneDraw() {
        assertThat(line(1)).containsExactly("2", "a", "b", "overlap", "-1", "", "", "1", "");
    }

    @Test
    void hasALineForEachPairAndMetricOfEachPoint() {
        assertThat(Differences.of(Results.swept()).lines()).hasSize(2 * 4);
    }

    @Test
    void leavesOutTrialsThatFailed() {
        assertThat(Differences.of(Results.swept()).lines())
                .contains(List.of(
                        "10",
                        "{type: mask, fraction: 0.3}",
                        "hebb",
                        "mute",
                        "verdict-target",
                        "-0.25",
                        "",
                        "",
                        "1",
                        ""));
    }
}
