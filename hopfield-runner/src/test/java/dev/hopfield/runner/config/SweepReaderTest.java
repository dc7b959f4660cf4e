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
        return SweepReader.read(Reading.at("sweep: " + sweep, "sweep"), problems)
                .axes();
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

    @Test
    void spacesByEqualRatios() {
        assertThat(labels("{from: 1, to: 1000, steps: 4, scale: log}")).containsExactly("1", "10", "100", "1000");
        assertThat(labels("{from: 2, to: 0.02, steps: 3, scale: log}")).containsExactly("2", "0.2", "0.02");
    }

    @Test
    void writesRatiosWithTwelveDigits() {
        assertThat(labels("{from: 1, to: 10, steps: 3, scale: log}")).containsExactly("1", "3.16227766017", "10");
    }

    @Test
    void spacesEvenlyIfToldSo() {
        assertThat(labels("{from: 1, to: 3, steps: 3, scale: linear}")).containsExactly("1", "2", "3");
    }

    @Test
    void roundsToWholeNumbersTakingEachOnce() {
        assertThat(labels("{from: 1, to: 10, steps: 9, scale: log, whole: true}"))
                .containsExactly("1", "2", "3", "4", "6", "7", "10");
        assertThat(labels("{from: 0, to: 5, steps: 3, whole: true}")).containsExactly("0", "3", "5");
    }

    @Test
    void keepsMoreDigitsOfWholeNumbersThanADoubleHas() {
        assertThat(labels("{from: 9007199254740993, to: 9007199254740995, steps: 3}"))
                .containsExactly("9007199254740993", "9007199254740994", "9007199254740995");
    }

    @Test
    void knowsOneComponentInTwoWritings() {
        assertThat(problem("{p: [{type: mask, fraction: 0.5}, {fraction: 0.50, type: mask}]}"))
                .isEqualTo("f.yaml:1:42: p takes the value {fraction: 0.50, type: mask} twice");
        problems.clear();
        assertThat(problem("{p: [flip, {type: flip}]}")).isEqualTo("f.yaml:1:19: p takes the value {type: flip} twice");
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
                "{p: {from: 0, to: 1e999999999, steps: 2}} | f.yaml:1:26: the range of p: to must be finite,"
                        + " but is 1e999999999",
                "{p: {from: 0, to: 1e-999999999, steps: 2}} | f.yaml:1:26: the range of p: to is 0.0;"
                        + " a range that ends where it begins is one value: give a list",
                "{p: {from: 1, to: 1e-999999999, steps: 2}} | f.yaml:1:26: the range of p: to has too many digits:"
                        + " 1e-999999999",
                "{measure.0: [overlap, verdict]} | f.yaml:1:9: measure.0 cannot be swept",
                "{models: [a]} | f.yaml:1:9: models cannot be swept",
                "{p: {from: 0, to: 1}} | f.yaml:1:12: the range of p: steps is missing",
                "{p: {to: 1, steps: 2}} | f.yaml:1:12: the range of p: from is missing",
                "{p: {from: 0, to: 1, step: 2, steps: 2}} | f.yaml:1:29: the range of p: unknown key 'step'",
                "{p: {from: a, to: 1, steps: 2}} | f.yaml:1:19: the range of p: from must be a number,"
                        + " but is the text 'a'",
                "{p: {from: .nan, to: 1, steps: 2}} | f.yaml:1:19: the range of p: from must be a number, but is .nan",
                "{p: {from: 0, to: 1, steps: 1}} | f.yaml:1:36: the range of p: steps must be at least 2"
                        + " and at most 10000, but is 1",
                "{p: {from: 0, to: 1, steps: 2.5}} | f.yaml:1:36: the range of p: steps must be a whole number"
                        + " up to 2147483647, but is the number 2.5",
                "{p: {from: 0, to: 1, steps: 1000000}} | f.yaml:1:36: the range of p: steps must be at least 2"
                        + " and at most 10000, but is 1000000",
                "{p: {from: 1, to: 1.0, steps: 2}} | f.yaml:1:26: the range of p: to is 1.0;"
                        + " a range that ends where it begins is one value: give a list",
                "{p: {from: 0, to: 9, steps: 3, scale: log}} | f.yaml:1:19: the range of p: from is 0.0;"
                        + " a logarithmic range begins above 0",
                "{p: {from: 1, to: -9, steps: 3, scale: log}} | f.yaml:1:26: the range of p: to is -9.0;"
                        + " a logarithmic range ends above 0",
                "{p: {from: 1, to: 2, steps: 3, scale: cubic}} | f.yaml:1:46: the range of p: scale must be one of its"
                        + " choices, but is the text 'cubic'",
                "{p: {from: 1, to: 1.0000000000001, steps: 9, scale: log}} | f.yaml:1:12: the range of p is too narrow"
                        + " for its steps",
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
