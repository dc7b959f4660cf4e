package dev.hopfield.runner.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ParameterSpec;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parameters of all plugins here are told of in one way. */
class WordingTest {

    private static final String CLAUSE = "[a-z0-9].*[^.]";

    private static Stream<ParameterSpec> parameters() {
        return Stream.concat(
                Catalog.of(ServiceLoader.load(Plugin.class)).components().stream()
                        .flatMap(component -> component.parameters().stream()),
                ExperimentText.sections().values().stream().flatMap(specs -> specs.stream()));
    }

    @Test
    void meaningsBeginWithSmallLettersAndEndWithoutAFullStop() {
        assertThat(parameters().map(ParameterSpec::doc)).allMatch(doc -> doc.matches(CLAUSE));
    }
}
