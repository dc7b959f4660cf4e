package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.component.Samples.Bounded;
import dev.hopfield.api.component.Samples.Everything;
import dev.hopfield.api.component.Samples.Layered;
import dev.hopfield.api.component.Samples.Pair;
import dev.hopfield.api.component.Samples.Plain;
import dev.hopfield.api.component.Samples.Rule;
import dev.hopfield.api.component.Samples.Shade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderTest {

    private static final Everything PRESETS = new Everything(
            1,
            2,
            3,
            true,
            "four",
            Shade.VERY_DARK,
            new Plain(0.5),
            new Plain(1),
            new Pair(5, 2),
            List.of(0.5, 1.0),
            List.of(),
            Map.of("a", new Plain(0.5)),
            Optional.empty(),
            "none");

    @Test
    void fillsInPresetsOfEveryType() {
        assertThat(bind("{}", Everything.class)).isEqualTo(PRESETS);
    }

    @Test
    void bindsValuesOfEveryType() {
        String tree = "{small: -7, large: 9000000000, real: 1.5e3, flag: false, text: word, shade: light,"
                + " rule: {type: layered, inner: plain, layer-count: 3}, fixed-rule: {type: plain, strength: 0},"
                + " pair: {first: 1, second: 9}, numbers: [1, 2.5], rules: [plain, {type: bounded}], labelled: {},"
                + " limit: 4, file: digits.csv}";
        assertThat(bind(tree, Everything.class))
                .isEqualTo(new Everything(
                        -7,
                        9_000_000_000L,
                        1500,
                        false,
                        "word",
                        Shade.LIGHT,
                        new Layered(new Plain(0.5), 3),
                        new Plain(0),
                        new Pair(1, 9),
                        List.of(1.0, 2.5),
                        List.of(new Plain(0.5), new Bounded(2, 0.5)),
                        Map.of(),
                        Optional.of(4),
                        "/folder/digits.csv"));
    }

    @Test
    void takesABareNameForAComponent() {
        assertThat(bind("plain", Rule.class)).isEqualTo(new Plain(0.5));
    }

    @Test
    void takesABareNameForAComponentOfAKnownClass() {
        assertThat(bind("plain", Plain.class)).isEqualTo(new Plain(0.5));
    }

    @Test
    void bindsAComponentOfAKnownClassWithoutItsName() {
        assertThat(bind("{strength: 2}", Plain.class)).isEqualTo(new Plain(2));
    }

    @Test
    void keepsTheOrderOfAMap() {
        Everything bound = bind("{labelled: {z: plain, a: plain, m: plain}}", Everything.class);
        assertThat(bound.labelled().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void acceptsAWholeNumberForARealOne() {
        assertThat(bind("{real: 4}", Everything.class).real()).isEqualTo(4);
    }

    @Test
    void acceptsQuotedTextThatLooksLikeANumber() {
        Node tree = ((Node.Mapping) Trees.of("{}")).with("text", Trees.text("7"));
        assertThat(Samples.BINDER.bind(tree, Everything.class).orThrow().text()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1", "3, 0.9", "2, 4.9e-324", "2, 0.9999999999999999"})
    void acceptsValuesWithinTheirRange(int whole, String fraction) {
        assertThat(bind("{whole: " + whole + ", fraction: " + fraction + "}", Bounded.class))
                .isEqualTo(new Bounded(whole, Double.parseDouble(fraction)));
    }

    @ParameterizedTest
    @CsvSource({"-2147483648", "2147483647"})
    void acceptsTheLastIntegers(int number) {
        assertThat(bind("{small: " + number + "}", Everything.class).small()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"-9223372036854775808", "9223372036854775807"})
    void acceptsTheLastLongs(long number) {
        assertThat(bind("{large: " + number + "}", Everything.class).large()).isEqualTo(number);
    }

    @Test
    void resolvesAPathWhereItIsWritten() {
        assertThat(bind("{file: a/b.csv}", Everything.class).file()).isEqualTo("/folder/a/b.csv");
    }

    @Test
    void listsThePathsThatItMet() {
        assertThat(Samples.BINDER
                        .bind(Trees.of("{file: a.csv}"), Everything.class)
                        .paths())
                .containsExactly(new PathReference(Trees.at("$.file"), "/folder/a.csv"));
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        assertThat(bind("{text: a.csv}", Everything.class).text()).isEqualTo("a.csv");
    }

    @Test
    void handsATreeOverAsItIs() {
        assertThat(bind("{tree: {a: [1, b]}}", Uninterpreted.class).tree())
                .isEqualTo(((Node.Mapping) Trees.of("{tree: {a: [1, b]}}"))
                        .entries()
                        .get("tree")
                        .value());
    }

    @Test
    void givesARecordOfPresets() {
        assertThat(Samples.BINDER.preset(Layered.class)).isEqualTo(new Layered(new Plain(0.75), 1));
    }

    @Test
    void refusesPresetsOfARecordThatNeedsMore() {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> Samples.BINDER.preset(Pair.class))
                .withMessageContaining("first is missing");
    }

    record Uninterpreted(@Parameter(doc = "any tree") Node tree) {}

    private static <T> T bind(String tree, Class<T> type) {
        return Samples.BINDER.bind(Trees.of(tree), type).orThrow();
    }

    @Test
    void bindsPartsOfATreeOnceWhereItIsAskedToRemember() {
        Node tree = FlowText.parse("{rule: {type: layered, inner: plain}, pair: {first: 1}, file: a.csv}");
        Binder remembering = Samples.BINDER.remembering(tree);
        Everything first = remembering.bind(tree, Everything.class).orThrow();
        Node edited = Samples.BINDER.edit(tree, Everything.class, "pair.first", FlowText.parse("7"));
        Bound<Everything> second = remembering.bind(edited, Everything.class);
        assertThat(second.orThrow().rule()).isSameAs(first.rule());
        assertThat(second.orThrow().pair()).isEqualTo(new Pair(7, 2));
        assertThat(second.paths()).extracting(PathReference::path).contains("a.csv");
    }

    @Test
    void tellsOfWhatIsWrongEachTimeThoughItRemembers() {
        Node tree = FlowText.parse("{rule: {type: plain, strength: much}}");
        Binder remembering = Samples.BINDER.remembering(tree);
        assertThat(remembering.bind(tree, Everything.class).problems()).hasSize(1);
        assertThat(remembering.bind(tree, Everything.class).problems()).hasSize(1);
    }
}
