package dev.hopfield.runner.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.MeasuredColumns;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which numbers our metrics call better. */
class BetterTest {

    private static List<String> columns(Better better, MeasuredColumns... metrics) {
        return Stream.of(metrics)
                .flatMap(metric -> metric.columns().stream().filter(column -> metric.better(column) == better))
                .toList();
    }

    @Test
    void higherNumbersAreBetterWhereMoreIsRecalled() {
        assertThat(columns(
                        Better.HIGHER,
                        new Overlap(),
                        new Correlation(),
                        new GradedOverlap(),
                        new Exact(0.01),
                        new Verdicts(0.9),
                        new TimeAverage(),
                        new Validity(),
                        new Ends()))
                .containsExactly(
                        "overlap",
                        "correlation",
                        "graded-overlap",
                        "exact",
                        "verdict-target",
                        "time-average-overlap",
                        "validity",
                        "ends-valid");
    }

    @Test
    void neitherAreOnScalesOfTheirOwn() {
        assertThat(columns(Better.NEITHER, new Energy(), new Steps(), new Quality(), new AnswerValue()))
                .containsExactly("energy", "steps", "quality", "quality-best", "value", "value-best");
    }
}
