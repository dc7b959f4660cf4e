package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.api.component.Samples.Bounded;
import dev.hopfield.api.component.Samples.Everything;
import dev.hopfield.api.component.Samples.Layered;
import dev.hopfield.api.component.Samples.Pair;
import dev.hopfield.api.component.Samples.Plain;
import dev.hopfield.api.component.Samples.Shade;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnbindTest {

    @Test
    void bindsBackToPresets() {
        Everything presets = Samples.BINDER.preset(Everything.class);
        assertThat(roundTrip(presets)).isEqualTo(presets);
    }

    @Test
    void bindsBackToValuesOfEveryType() {
        Everything value = new Everything(
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                0.1,
                false,
                "true",
                Shade.LIGHT,
                new Layered(new Layered(new Bounded(1, 0.9), 2), 3),
                new Plain(-1e-30),
                new Pair(-1, 0),
                List.of(),
                List.of(new Plain(1e300)),
                Map.of("x", new Plain(2)),
                Optional.of(7),
                "a b.csv");
        assertThat(roundTrip(value)).isEqualTo(value);
    }

    @Test
    void writesTheNameOfAComponentFirst() {
        Node.Mapping tree = (Node.Mapping) Samples.BINDER.unbind(new Layered(new Plain(1), 2));
        assertThat(tree.entries().keySet()).containsExactly("type", "inner", "layer-count");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        Node.Mapping tree = (Node.Mapping) Samples.BINDER.unbind(Samples.BINDER.preset(Everything.class));
        assertThat(tree.entries()).doesNotContainKey("limit");
    }

    @Test
    void keepsTheOrderOfAMap() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        assertThat(((Node.Mapping) Samples.BINDER.unbind(map)).entries().keySet())
                .containsExactly("z", "a");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -1,
                0.1,
                1.0 / 3,
                1e16,
                1e17,
                1e18,
                123456789012345680.0,
                2e-3,
                1e-17,
                1e-30,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE
            })
    void writesNumbersThatReadBackAsTheyWere(double number) {
        assertThat(roundTrip(new Plain(number)).strength()).isEqualTo(number);
    }

    @Test
    void writesAnyNumberSoThatItReadsBackAsItWas() {
        RandomStream stream = new Seed(2024).stream();
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(stream.nextLong());
            if (Double.isFinite(number)) {
                assertThat(roundTrip(new Plain(number)).strength()).isEqualTo(number);
            }
        }
    }

    @Test
    void refusesWhatIsNoParameterType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.BINDER.unbind(1.5f))
                .withMessageContaining("java.lang.Float is no parameter type");
    }

    private static <T extends Record> T roundTrip(T value) {
        @SuppressWarnings("unchecked") // the class of a value of type T
        Class<T> type = (Class<T>) value.getClass();
        return Samples.BINDER.bind(Samples.BINDER.unbind(value), type).orThrow();
    }
}
