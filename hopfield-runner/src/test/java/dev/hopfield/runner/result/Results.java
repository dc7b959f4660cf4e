package dev.hopfield.runner.result;

import dev.hopfield.api.experiment.ResultTable;
import java.util.List;

/** Tables of results by hand. */
final class Results {

    private static final Double NAN = Double.NaN;

    private Results() {}

    static ResultTable.Row row(List<String> point, int trial, String model, Double... values) {
        return new ResultTable.Row(point, trial, model, List.of(values), "");
    }

    static ResultTable.Row failed(List<String> point, int trial, String model, String error, Double... values) {
        return new ResultTable.Row(point, trial, model, List.of(values), error);
    }

    /** Two points, two models, two trials; one model has no energy and fails once. */
    static ResultTable swept() {
        List<String> two = List.of("2", "flip");
        List<String> ten = List.of("10", "{type: mask, fraction: 0.3}");
        return new ResultTable(
                List.of("patterns.count", "cues.corruption"),
                List.of("overlap", "energy", "verdict-target", "verdict-cycle"),
                List.of(
                        row(two, 0, "hebb", 1.0, -2.0, 1.0, 0.0),
                        row(two, 0, "mute", 0.5, Double.NaN, 0.5, 0.0),
                        row(two, 1, "hebb", 0.75, -3.0, 0.5, 0.0),
                        row(two, 1, "mute", 0.25, Double.NaN, 0.0, 0.0),
                        row(ten, 0, "hebb", 0.1, -1.5, 0.0, 0.0),
                        row(ten, 0, "mute", 1.0 / 3, Double.NaN, 0.25, 0.0),
                        row(ten, 1, "hebb", 0.3, -2.5, 0.0, 0.0),
                        failed(ten, 1, "mute", "it needs \"more\", or less", NAN, NAN, NAN, NAN)));
    }

    /** One point, as without a sweep. */
    static ResultTable plain() {
        return new ResultTable(
                List.of(),
                List.of("overlap", "steps"),
                List.of(
                        row(List.of(), 0, "hebb", 1.0, 2.0),
                        row(List.of(), 1, "hebb", 0.5, 4.0),
                        row(List.of(), 0, "a-longer-name", 0.25, 1.0),
                        row(List.of(), 1, "a-longer-name", 0.25, 1.0)));
    }
}
