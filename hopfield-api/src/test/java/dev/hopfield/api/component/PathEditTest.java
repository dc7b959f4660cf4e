package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.component.Samples.Bounded;
import dev.hopfield.api.component.Samples.Everything;
import dev.hopfield.api.component.Samples.Layered;
import dev.hopfield.api.component.Samples.Pair;
import dev.hopfield.api.component.Samples.Plain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathEditTest {

    @Test
    void replacesAValue() {
        assertThat(edited("{small: 1}", "small", "5").small()).isEqualTo(5);
    }

    @Test
    void setsAValueThatWasAbsent() {
        assertThat(edited("{}", "small", "5").small()).isEqualTo(5);
    }

    @Test
    void writesOutABareName() {
        assertThat(edited("{rule: plain}", "rule.strength", "5").rule()).isEqualTo(new Plain(5));
    }

    @Test
    void writesOutAPreset() {
        assertThat(edited("{}", "pair.second", "9").pair()).isEqualTo(new Pair(5, 9));
    }

    @Test
    void writesOutPresetsOfPresets() {
        assertThat(edited("{rule: layered}", "rule.inner.strength", "9").rule())
                .isEqualTo(new Layered(new Plain(9), 1));
    }

    @Test
    void keepsTheOtherValuesOfAPreset() {
        assertThat(edited("{rule: layered}", "rule.layer-count", "9").rule())
                .isEqualTo(new Layered(new Plain(0.75), 9));
    }

    @Test
    void replacesAWholeComponent() {
        assertThat(edited("{rule: {type: plain, strength: 3}}", "rule", "bounded")
                        .rule())
                .isEqualTo(new Bounded(2, 0.5));
    }

    @Test
    void editsAComponentOfAKnownClass() {
        assertThat(edited("{}", "fixed-rule.strength", "4").fixedRule()).isEqualTo(new Plain(4));
    }

    @Test
    void replacesAnElementOfAList() {
        assertThat(edited("{numbers: [1, 2, 3]}", "numbers.1", "9").numbers()).isEqualTo(List.of(1.0, 9.0, 3.0));
    }

    @Test
    void replacesAnElementOfAPresetList() {
        assertThat(edited("{}", "numbers.0", "9").numbers()).isEqualTo(List.of(9.0, 1.0));
    }

    @Test
    void editsInsideAnElementOfAList() {
        assertThat(edited("{rules: [plain, plain]}", "rules.1.strength", "9").rules())
                .isEqualTo(List.of(new Plain(0.5), new Plain(9)));
    }

    @Test
    void editsInsideALabel() {
        assertThat(edited("{labelled: {b: plain, c: plain}}", "labelled.c.strength", "9")
                        .labelled())
                .isEqualTo(Map.of("b", new Plain(0.5), "c", new Plain(9)));
    }

    @Test
    void addsALabel() {
        assertThat(edited("{labelled: {b: plain}}", "labelled.c", "bounded").labelled())
                .isEqualTo(Map.of("b", new Plain(0.5), "c", new Bounded(2, 0.5)));
    }

    @Test
    void setsAnOptionalThatWasAbsent() {
        assertThat(edited("{}", "limit", "3").limit()).isEqualTo(Optional.of(3));
    }

    @Test
    void editsInsideAnOptionalThatIsThere() {
        Node tree = Samples.BINDER.edit(Trees.of("{rule: plain}"), Perhaps.class, "rule.strength", Trees.of("9"));
        assertThat(Samples.BINDER.bind(tree, Perhaps.class).orThrow())
                .isEqualTo(new Perhaps(Optional.of(new Plain(9))));
    }

    @Test
    void refusesToEditInsideAnOptionalThatIsAbsent() {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> Samples.BINDER.edit(Trees.of("{}"), Perhaps.class, "rule.strength", Trees.of("9")))
                .withMessageContaining("there is no path rule.strength: rule is not set");
    }

    @Test
    void leavesTheTreeThatItIsGivenAsItWas() {
        Node tree = Trees.of("{rule: plain, numbers: [1, 2]}");
        Samples.BINDER.edit(tree, Everything.class, "numbers.0", Trees.of("9"));
        assertThat(tree).isEqualTo(Trees.of("{rule: plain, numbers: [1, 2]}"));
    }

    @Test
    void keepsThePositionsOfWhatIsNotOnThePath() {
        Node edited = Samples.BINDER.edit(
                Trees.of("{small: x, pair: {first: 1}}"), Everything.class, "pair.first", Trees.of("2"));
        assertThat(Samples.BINDER.bind(edited, Everything.class).problems())
                .extracting(Problem::position)
                .containsExactly(Trees.at("$.small"));
    }

    @Test
    void givesProblemsOfTheNewValueAtItsOwnPosition() {
        Node value = Trees.text("seven");
        Node edited = Samples.BINDER.edit(Trees.of("{small: 1}"), Everything.class, "small", value);
        assertThat(Samples.BINDER.bind(edited, Everything.class).problems())
                .extracting(Problem::position)
                .containsExactly(value.position());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}              | rule.type           | the type of a component cannot change alone",
                "{}              | rule.type           | replace the whole component: rule={type: NAME, ...}",
                "{}              | smal                | the experiment has no 'smal'",
                "{}              | smal                | did you mean 'small'?",
                "{}              | rule.strenght       | rule has no 'strenght'",
                "{}              | rule.strenght       | did you mean 'strength'?",
                "{}              | small.x             | small, which is a single value",
                "{}              | numbers.2           | numbers has no element '2'",
                "{}              | numbers.2           | its 2 elements are numbered from 0",
                "{}              | numbers.-1          | numbers has no element '-1'",
                "{}              | numbers.first       | numbers has no element 'first'",
                "{}              | labelled.b.strength | labelled has no 'b'",
                "{}              | ''                  | the experiment has no ''",
                "{}              | rule.               | rule has no ''",
                "{rule: 7}       | rule.strength       | rule is the number 7, not a map",
                "{numbers: 7}    | numbers.0           | numbers is the number 7, not a list",
                "{labelled: 7}   | labelled.a          | labelled is the number 7, not a map",
                "{rule: unheard} | rule.strength       | rule names no known rule",
            })
    void refusesAPathThatLeadsNowhere(String tree, String path, String message) {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> edited(tree, path, "1"))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::position)
                        .containsExactly(Trees.at("$")));
    }

    record Perhaps(@Parameter(doc = "perhaps a rule") Optional<Samples.Rule> rule) {}

    private static Everything edited(String tree, String path, String value) {
        Node edited = Samples.BINDER.edit(Trees.of(tree), Everything.class, path, Trees.of(value));
        return Samples.BINDER.bind(edited, Everything.class).orThrow();
    }
}
