package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.component.Samples.Noise;
import dev.hopfield.api.component.Samples.Plain;
import dev.hopfield.api.component.Samples.Rule;
import dev.hopfield.api.component.Samples.Speckle;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @Test
    void refusesTwoComponentsOfAKindWithOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalog.of(
                        List.of(Samples.plugin("first", Plain.class), Samples.plugin("second", OtherPlain.class))))
                .withMessageContaining("two components are called 'plain'")
                .withMessageContaining("plugin first")
                .withMessageContaining("plugin second");
    }

    @Test
    void allowsOneNameForComponentsOfDifferentKinds() {
        Catalog catalog = Catalog.of(List.of(Samples.plugin("one", Plain.class, PlainNoise.class)));
        assertThat(catalog.named("plain")).hasSize(2);
        assertThat(catalog.find(Rule.class, "plain").map(ComponentType::type)).contains(Plain.class);
        assertThat(catalog.find(Noise.class, "plain").map(ComponentType::type)).contains(PlainNoise.class);
    }

    @Test
    void listsComponentsByName() {
        assertThat(Samples.CATALOG.components())
                .extracting(ComponentType::name)
                .containsExactly("bounded", "layered", "plain", "speckle");
    }

    @Test
    void listsTheComponentsOfAKind() {
        assertThat(Samples.CATALOG.ofKind(Noise.class))
                .extracting(ComponentType::type)
                .isEqualTo(List.of(Speckle.class));
    }

    @Test
    void listsKindsByWhatTheyAreCalled() {
        assertThat(Samples.CATALOG.kinds()).isEqualTo(List.of(Noise.class, Rule.class));
    }

    @Test
    void findsNothingByAnUnknownName() {
        assertThat(Samples.CATALOG.find(Rule.class, "speckle")).isEmpty();
    }

    @Test
    void describesAComponent() {
        ComponentType plain = Samples.CATALOG.find(Rule.class, "plain").orElseThrow();
        assertThat(plain.summary()).isEqualTo("A rule");
        assertThat(plain.references()).containsExactly("A. Author, 1982");
        assertThat(plain.kinds()).isEqualTo(List.of(Rule.class));
        assertThat(plain.origin()).isEqualTo("samples");
        assertThat(plain.parameters()).extracting(ParameterSpec::name).containsExactly("strength");
    }

    @Test
    void findsKindsThatAreInherited() {
        assertThat(ComponentType.of(Indirect.class, "test").kinds()).isEqualTo(List.of(Rule.class));
    }

    @Test
    void refusesARecordWithoutAName() {
        refuses(Samples.Pair.class, "has no @Component");
    }

    @Test
    void refusesANameThatCannotBeWritten() {
        refuses(BadName.class, "is named 'Bad_Name'");
    }

    @Test
    void refusesAComponentOfNoKind() {
        refuses(OfNoKind.class, "implements no @ExtensionPoint");
    }

    @Test
    void refusesAParameterWithoutDocumentation() {
        refuses(Undocumented.class, "Undocumented.number has no @Parameter");
    }

    @Test
    void refusesAParameterCalledType() {
        refuses(Typed.class, "Typed.type cannot be called type");
    }

    @Test
    void refusesAPresetThatCannotBeRead() {
        refuses(BrokenPreset.class, "the text \"[1, 2\"");
    }

    private static void refuses(Class<? extends Record> component, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalog.of(List.of(Samples.plugin("test", component))))
                .withMessageContaining(message);
    }

    @Component(name = "plain", summary = "Another one")
    record OtherPlain() implements Rule {}

    @Component(name = "plain", summary = "Of another kind")
    record PlainNoise() implements Noise {}

    private interface SpecialRule extends Rule {}

    @Component(name = "indirect", summary = "A rule by way of another interface")
    record Indirect() implements SpecialRule {}

    @Component(name = "Bad_Name", summary = "A name with capitals")
    record BadName() implements Rule {}

    @Component(name = "kindless", summary = "Of no kind")
    record OfNoKind() {}

    @Component(name = "undocumented", summary = "A parameter without annotation")
    record Undocumented(int number) implements Rule {}

    @Component(name = "typed", summary = "A parameter called type")
    record Typed(@Parameter(doc = "a number") int type) implements Rule {}

    @Component(name = "broken", summary = "A preset without its end")
    record BrokenPreset(
            @Parameter(doc = "numbers", preset = "[1, 2") List<Integer> numbers) implements Rule {}
}
