package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    private List<Axis> axes(String sweep) {
        return SweepReader.read(Reading.at("sweep: " + sweep, "sweep"), problems);
    }

    private List<String> labels(String values) {
        List<Axis> axes = axes("{p: " + values + "}");
        assertThat(problems).isEmpty();
        return axes.get(0).values().stream().map(Node::flow).toList();
    }

    private String problem(String sweep) {
        axes(sweep);
        assertThat(problems).hasSize(1);
        return problems.get(0).position().describe() + ": " + problems.get(0).message();
    }

    @Test
    void takesAListAsItStands() {
        assertThat(labels("[10, 2, 5]")).containsExactly("10", "2", "5");
    }

    @Test
    void labelsComponentsInFlowStyle() {
        assertThat(labels("[flip, {type: mask, fraction: 0.50}, [1, {a: b}]]"))
                .containsExactly("flip", "{type: mask, fraction: 0.50}", "[1, {a: b}]");
    }

    @Test
    void keepsTheOrderOfAxes() {
        assertThat(axes("{z: [1], a: [2]}")).extracting(Axis::path).containsExactly("z", "a");
    }

    @Test
    void computesTenthsInDecimal() {
        assertThat(labels("{from: 0.0, to: 0.4, steps: 5}")).containsExactly("0", "0.1", "0.2", "0.3", "0.4");
    }

    @Test
    void computesWholeNumbersAsWholeNumbers() {
        assertThat(labels("{from: 100, to: 500, steps: 3}")).containsExactly("100", "300", "500");
    }

    @Test
    void goesDown() {
        assertThat(labels("{from: 1, to: -1, steps: 5}")).containsExactly("1", "0.5", "0", "-0.5", "-1");
    }

    @Test
    void meetsBothEndsWhereStepsDoNotDivideEvenly() {
        assertThat(labels("{from: 0, to: 1, steps: 4}"))
                .containsExactly("0", "0.3333333333333333", "0.6666666666666667", "1");
    }

    @Test
    void readsExponents() {
        assertThat(labels("{from: 1e-3, to: 3e-3, steps: 3}")).containsExactly("0.001", "0.002", "0.003");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | f.yaml:1:8: sweep must be a map, but is the number 5",
                "{p: 5} | f.yaml:1:12: the values of p must be a list or a range, but are the number 5",
                "{p: []} | f.yaml:1:12: the values of p are empty",
                "{p: [1, 2, 1]} | f.yaml:1:19: p takes the value 1 twice",
                "{p: [0.1, 0.10]} | f.yaml:1:18: p takes the value 0.10 twice",
                "{p: {from: 0, to: 1e999999999, steps: 2}} | f.yaml:1:26: to of the range of p must be a number,"
                        + " but is the number 1e999999999",
                "{measure.0: [overlap, verdict]} | f.yaml:1:9: measure.0 cannot be swept",
                "{models: [a]} | f.yaml:1:9: models cannot be swept",
                "{p: {from: 0, to: 1}} | f.yaml:1:12: steps of the range of p is missing",
                "{p: {to: 1, steps: 2}} | f.yaml:1:12: from of the range of p is missing",
                "{p: {from: 0, to: 1, step: 2, steps: 2}} | f.yaml:1:29: unknown key 'step' of the range of p",
                "{p: {from: a, to: 1, steps: 2}} | f.yaml:1:19: from of the range of p must be a number,"
                        + " but is the text 'a'",
                "{p: {from: .nan, to: 1, steps: 2}} | f.yaml:1:19: from of the range of p must be a number,"
                        + " but is the number .nan",
                "{p: {from: 0, to: 1, steps: 1}} | f.yaml:1:36: steps of the range of p must be a whole number"
                        + " from 2 to 10000, but is the number 1",
                "{p: {from: 0, to: 1, steps: 2.5}} | f.yaml:1:36: steps of the range of p must be a whole number"
                        + " from 2 to 10000, but is the number 2.5",
                "{p: {from: 0, to: 1, steps: 1000000}} | f.yaml:1:36: steps of the range of p must be a whole number"
                        + " from 2 to 10000, but is the number 1000000",
                "{p: {from: 1, to: 1.0, steps: 2}} | f.yaml:1:38: the range of p is empty: from and to are equal",
            })
    void refusesWhatIsNoAxis(String sweep, String message) {
        assertThat(problem(sweep)).isEqualTo(message);
    }

    @Test
    void findsAllProblemsOfARange() {
        axes("{p: {from: a, to: b, stepz: 3}}");
        assertThat(problems).hasSize(4);
    }
}
