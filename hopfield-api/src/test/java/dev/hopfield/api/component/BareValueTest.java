package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareValueTest {

    @BareValue("most")
    record Amount(
            @Parameter(doc = "the most", min = 1) int most,
            @Parameter(doc = "the least", preset = "0") int least,
            @Parameter(doc = "until when") Optional<Double> until) {

        Amount {
            InvalidParameter.unless(least <= most, "most", most, "allow more");
        }
    }

    record Order(@Parameter(doc = "how much", preset = "3") Amount amount) {}

    @BareValue("first")
    record TwoRequired(
            @Parameter(doc = "first") int first,
            @Parameter(doc = "second") int second) {}

    private static Amount bound(String text) {
        return Samples.BINDER.bind(FlowText.parse(text), Order.class).orThrow().amount();
    }

    @Test
    void standsForTheWholeRecord() {
        assertThat(bound("{amount: 5}")).isEqualTo(new Amount(5, 0, Optional.empty()));
    }

    @Test
    void standsInAPreset() {
        assertThat(bound("{}")).isEqualTo(new Amount(3, 0, Optional.empty()));
    }

    @Test
    void isOneWayOfSeveral() {
        assertThat(bound("{amount: {most: 5, least: 1}}")).isEqualTo(new Amount(5, 1, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "five; amount must be a whole number up to 2147483647, but is the text 'five'",
                "1.5; amount must be a whole number up to 2147483647, but is the number 1.5",
                "0; amount must be at least 1, but is 0",
                "[1]; amount must be a map or one value, but is a list",
                "{least: 1}; amount.most is missing",
                "{most: 1, least: 2}; amount: most is 1; allow more"
            })
    void isCheckedAsTheParameterIs(String value, String message) {
        assertThat(Samples.BINDER
                        .bind(FlowText.parse("{amount: " + value + "}"), Order.class)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith(message));
    }

    @Test
    void isWrittenOutWhereAnotherParameterIsSet() {
        Node tree = FlowText.parse("{amount: 5}");
        Node edited = Samples.BINDER.edit(tree, Order.class, "amount.until", FlowText.parse("0.5"));
        assertThat(Samples.BINDER.bind(edited, Order.class).orThrow().amount())
                .isEqualTo(new Amount(5, 0, Optional.of(0.5)));
    }

    @Test
    void isWrittenWhereAllElseIsAsPreset() {
        assertThat(Samples.BINDER
                        .unbind(new Order(bound("{amount: {most: 7, least: 0}}")))
                        .flow())
                .isEqualTo("{amount: 7}");
    }

    @Test
    void isNotWrittenWhereSomethingElseIsSaid() {
        assertThat(Samples.BINDER.unbind(new Amount(7, 2, Optional.empty())).flow())
                .isEqualTo("{most: 7, least: 2}");
        assertThat(Samples.BINDER.unbind(new Amount(7, 0, Optional.of(1.0))).flow())
                .isEqualTo("{most: 7, least: 0, until: 1}");
    }

    @Test
    void canStandForOneRequiredParameterOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.BINDER.bind(new Node.Mapping(Map.of(), Position.UNKNOWN), TwoRequired.class))
                .withMessageContaining("the bare value of first");
    }
}
