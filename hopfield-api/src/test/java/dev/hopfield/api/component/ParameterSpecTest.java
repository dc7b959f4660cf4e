package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterSpecTest {

    @ParameterizedTest
    @CsvSource({"beta, beta", "maxSteps, max-steps", "i, i", "l2Norm, l2-norm", "aBC, a-bc"})
    void writesDashesForCapitals(String javaName, String name) {
        assertThat(ParameterSpec.externalName(javaName)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"free, ''", "low, at least 0", "high, at most 0.5", "both, greater than -1 and less than 2"})
    void putsARangeInWords(String name, String words) {
        assertThat(spec(name).range()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "low, 0, true",
        "low, -4.9e-324, false",
        "high, 0.5, true",
        "high, 0.6, false",
        "both, -1, false",
        "both, 2, false",
        "both, 1.9, true",
        "free, NaN, false"
    })
    void knowsWhatIsInRange(String name, double value, boolean inRange) {
        assertThat(spec(name).inRange(value)).isEqualTo(inRange);
    }

    @Test
    void isRequiredWithoutAPreset() {
        assertThat(spec("free").required()).isTrue();
    }

    @Test
    void isNotRequiredWithAPreset() {
        assertThat(spec("low").required()).isFalse();
    }

    @Test
    void isNotRequiredWhenItIsOptional() {
        assertThat(spec("maybe").required()).isFalse();
        assertThat(spec("maybe").optional()).isTrue();
    }

    @Test
    void tellsItsUnit() {
        assertThat(spec("low").unit()).isEqualTo("steps");
    }

    @Test
    void tellsItsExample() {
        assertThat(spec("low").example().map(Node::flow)).contains("7");
        assertThat(spec("free").example()).isEmpty();
    }

    @Test
    void refusesAnExampleThatIsBroken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterSpec.of(BrokenExample.class))
                .withMessageContaining("the text \"[1, 2\"");
    }

    record BrokenExample(
            @Parameter(doc = "any", example = "[1, 2") List<Integer> some) {}

    private static ParameterSpec spec(String name) {
        return ParameterSpec.of(Ranges.class).stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    record Ranges(
            @Parameter(doc = "any") double free,

            @Parameter(doc = "not negative", preset = "1", example = "7", min = 0, unit = "steps")
            double low,

            @Parameter(doc = "small", max = 0.5) double high,

            @Parameter(doc = "between", min = -1, max = 2, openMin = true, openMax = true)
            double both,

            @Parameter(doc = "perhaps") Optional<Integer> maybe) {}
}
