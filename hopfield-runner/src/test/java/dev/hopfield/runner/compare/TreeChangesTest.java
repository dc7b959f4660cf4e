package dev.hopfield.runner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.config.FrozenText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeChangesTest {

    private static List<String> changes(String before, String after) {
        return TreeChanges.between(FrozenText.read(before), FrozenText.read(after)).stream()
                .map(Change::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: {b: 3}} | {a: {b: 10}} | a.b: 3 -> 10",
                "{a: 1} | {a: 1, b: {c: 2}} | + b: {c: 2}",
                "{a: 1, b: [2, 3]} | {a: 1} | - b: [2, 3]",
                "{a: {type: softmax, beta: 8}} | {a: {type: softmax, beta: 2}} | a.beta: 8 -> 2",
                "{a: {type: softmax, beta: 8}} | {a: {type: power, degree: 3}}"
                        + " | a: {type: softmax, beta: 8} -> {type: power, degree: 3}",
                "{a: [1, 2]} | {a: [2, 1]} | a: [1, 2] -> [2, 1]",
                "{a: [1, 2]} | {a: [1, 2, 5]} | + a: 5",
                "{a: [1, 2]} | {a: [1, 3]} | a[1]: 2 -> 3",
                "{a: [{type: recalled, at: 0.9}]} | {a: [{type: recalled, at: 0.95}]} | a[0].at: 0.9 -> 0.95",
                "{sweep: {patterns.count: [2, 5]}} | {sweep: {patterns.count: [5]}} | - sweep.patterns.count: 2",
                "{a: 1} | {a: one} | a: 1 -> one",
            })
    void tellsOneChangeByItsPath(String before, String after, String change) {
        assertThat(changes(before, after)).containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{a: 0.1} | {a: 0.10}", "{a: hebb} | {a: {type: hebb}}", "{a: 1, b: 2} | {b: 2, a: 1}"})
    void tellsNothingOfWhatMeansTheSame(String before, String after) {
        assertThat(changes(before, after)).isEmpty();
    }

    @Test
    void tellsAllChangesInTheOrderOfTheFirst() {
        assertThat(changes("{b: 1, a: [1, 2], c: 3}", "{a: [3, 4], b: 2, c: 3, d: 4}"))
                .containsExactly("b: 1 -> 2", "- a: 1", "- a: 2", "+ a: 3", "+ a: 4", "+ d: 4");
    }
}
