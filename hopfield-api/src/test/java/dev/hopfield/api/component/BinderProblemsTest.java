package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Samples.Bounded;
import dev.hopfield.api.component.Samples.Everything;
import dev.hopfield.api.component.Samples.Pair;
import dev.hopfield.api.component.Samples.Plain;
import dev.hopfield.api.component.Samples.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small   | 1.7         | small must be a whole number",
                "small   | 1.0         | but is the number 1.0",
                "small   | seven       | but is the text 'seven'",
                "small   | true        | but is true",
                "small   | [1]         | must be a whole number up to 2147483647, but is a list",
                "small   | 3000000000  | up to 2147483647, but is 3000000000",
                "small   | -2147483649 | but is -2147483649",
                "large   | 9223372036854775808 | a whole number up to 9223372036854775807, but is 9223372036854775808",
                "large   | 1e3         | a whole number up to 9223372036854775807, but is the number 1e3",
                "real    | half        | real must be a number, but is the text 'half'",
                "real    | 1e400       | must be finite, but is 1e400",
                "real    | NaN         | but is the text 'NaN'",
                "flag    | yes         | must be true or false, but is the text 'yes'",
                "flag    | 1           | must be true or false, but is the number 1",
                "text    | 7           | must be text, but is the number 7",
                "text    | true        | must be text, but is true",
                "shade   | dark        | must be one of its choices, but is the text 'dark'",
                "shade   | VERY_DARK   | must be one of its choices, but is the text 'VERY_DARK'",
                "shade   | 1           | shade must be one of its choices, but is the number 1",
                "rule    | 1           | must be a rule, but is the number 1",
                "rule    | [plain]     | must be a rule, but is a list",
                "rule    | {}          | does not say which rule it is",
                "fixed-rule | layered  | must be plain",
                "pair    | 1           | must be a map, but is the number 1",
                "numbers | 1           | must be a list, but is the number 1",
                "labelled | [plain]    | must be a map, but is a list",
                "small   | null        | small is empty",
                "limit   | ~           | limit is empty",
                "limit   | -1          | limit must be at least 0, but is -1",
            })
    void refusesAValueOfTheWrongType(String key, String value, String message) {
        Problem problem = only("{" + key + ": " + value + "}", Everything.class);
        assertThat(problem.message()).contains(message);
        assertThat(problem.position()).isEqualTo(Trees.at("$." + key));
    }

    @Test
    void refusesQuotedDigitsAsANumber() {
        Node tree = ((Node.Mapping) Trees.of("{}")).with("small", Trees.text("7"));
        assertThat(Samples.BINDER.bind(tree, Everything.class).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("must be a whole number", "but is the text '7'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole    | 0    | bounded.whole must be at least 1 and at most 3, but is 0",
                "whole    | 4    | bounded.whole must be at least 1 and at most 3, but is 4",
                "fraction | 0    | bounded.fraction must be greater than 0 and less than 1, but is 0",
                "fraction | 1.0  | bounded.fraction must be greater than 0 and less than 1, but is 1.0",
                "fraction | -3   | but is -3",
            })
    void refusesAValueOutOfItsRange(String key, String value, String message) {
        Problem problem = only("{" + key + ": " + value + "}", Bounded.class);
        assertThat(problem.message()).contains(message);
        assertThat(problem.position()).isEqualTo(Trees.at("$." + key));
    }

    @Test
    void namesTheNearestParameterAtTheUnknownKey() {
        Problem problem = only("{strenght: 1}", Plain.class);
        assertThat(problem)
                .isEqualTo(new Problem(
                        Trees.at("key $.strenght"),
                        "unknown parameter 'plain.strenght'",
                        "did you mean 'strength'? known: strength"));
    }

    @Test
    void namesTheNearestKeyOfARecord() {
        assertThat(only("{first: 1, secnd: 2}", Pair.class).message()).isEqualTo("unknown key 'secnd'");
    }

    @Test
    void takesTypeForAnUnknownKeyOfAPlainRecord() {
        assertThat(only("{first: 1, type: pair}", Pair.class).message()).startsWith("unknown key 'type'");
    }

    @Test
    void namesTheNearestComponent() {
        Problem problem = only("{type: plian}", Rule.class);
        assertThat(problem)
                .isEqualTo(new Problem(
                        Trees.at("$.type"),
                        "unknown rule 'plian'",
                        "did you mean 'plain'? known: bounded, layered, plain"));
    }

    @Test
    void saysOfWhichOtherKindAComponentIs() {
        assertThat(only("speckle", Rule.class).message()).isEqualTo("'speckle' is a noise, not a rule");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7         | this must be a rule, but is the number 7",
                "{}        | this does not say which rule it is",
                "{type: 7} | the type of this must be a name, but is the number 7",
            })
    void callsTheRootThis(String tree, String message) {
        assertThat(only(tree, Rule.class).message()).isEqualTo(message);
    }

    @Test
    void refusesATypeThatIsNoName() {
        Problem problem = only("{type: [plain]}", Rule.class);
        assertThat(problem.message()).contains("must be a name, but is a list");
        assertThat(problem.position()).isEqualTo(Trees.at("$.type"));
    }

    @Test
    void reportsAMissingParameterWithItsDoc() {
        assertThat(only("{}", Pair.class))
                .isEqualTo(new Problem(Trees.at("$"), "first is missing", "add first: first"));
    }

    @Test
    void putsTheRefusalOfAConstructorAtTheValue() {
        Problem problem = only("{whole: 3, fraction: 0.25}", Bounded.class);
        assertThat(problem.message()).contains("fraction is 0.25", "do not go together");
        assertThat(problem.position()).isEqualTo(Trees.at("$.fraction"));
    }

    @Test
    void putsTheRefusalOfAnAbsentParameterAtTheComponent() {
        Problem problem = only(
                "{rule: {type: refusing}}",
                Holder.class,
                new Binder(Catalog.of(List.of(Samples.plugin("test", Refusing.class)))));
        assertThat(problem.position()).isEqualTo(Trees.at("$.rule"));
    }

    @Test
    void putsAnyOtherRefusalAtTheComponent() {
        Problem problem = only("{whole: 3, fraction: 0.75}", Bounded.class);
        assertThat(problem.message()).contains("bounded: 3 and 0.75 neither");
        assertThat(problem.position()).isEqualTo(Trees.at("$"));
    }

    @Test
    void pointsIntoListsAndMaps() {
        assertThat(Samples.BINDER
                        .bind(
                                Trees.of(
                                        "{numbers: [1, x, 2, y], labelled: {good: plain, bad: {type: plain, strength: z}}}"),
                                Everything.class)
                        .problems())
                .extracting(problem -> problem.position().describe())
                .containsExactly("$.numbers.1", "$.numbers.3", "$.labelled.bad.strength");
    }

    @Test
    void findsAllProblemsOfATree() {
        assertThat(Samples.BINDER
                        .bind(
                                Trees.of("{small: x, reel: 1, rule: {type: layered, inner: none, layer-count: 0.5},"
                                        + " pair: {second: 1}}"),
                                Everything.class)
                        .problems())
                .extracting(problem -> problem.position().describe())
                .containsExactlyInAnyOrder("key $.reel", "$.small", "$.rule.inner", "$.rule.layer-count", "$.pair");
    }

    @Test
    void givesNoValueWhenThereAreProblems() {
        assertThat(Samples.BINDER.bind(Trees.of("{small: x}"), Everything.class).value())
                .isEmpty();
    }

    @Test
    void showsAProblemOverTwoLines() {
        assertThat(new Problem(Trees.at("file:1:2"), "what", "advice"))
                .hasToString("file:1:2: what" + System.lineSeparator() + "  advice");
    }

    @Component(name = "refusing", summary = "Refuses its preset")
    record Refusing(
            @Parameter(doc = "a number", preset = "1") int number) implements Rule {
        Refusing {
            throw new InvalidParameter("number", number, "there is no good one");
        }
    }

    record Holder(@Parameter(doc = "a rule") Rule rule) {}

    private static Problem only(String tree, Class<?> type) {
        return only(tree, type, Samples.BINDER);
    }

    private static Problem only(String tree, Class<?> type, Binder binder) {
        List<Problem> problems = binder.bind(Trees.of(tree), type).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
