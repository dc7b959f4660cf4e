package dev.hopfield.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("softmax", "polynomial", "exponential", "beta", "Title");

    @ParameterizedTest
    @CsvSource({
        "softmx, softmax",
        "softmaxx, softmax",
        "sotfmax, softmax",
        "SOFTMAX, softmax",
        "polinomial, polynomial",
        "bta, beta",
        "title, Title"
    })
    void findsWhatWasMeant(String name, String nearest) {
        assertThat(NearestName.of(name, KNOWN)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({"gamma", "x", "soft", "''"})
    void findsNothingFarAway(String name) {
        assertThat(NearestName.of(name, KNOWN)).isEmpty();
    }

    @Test
    void takesTheFirstInTheAlphabetAmongEquals() {
        assertThat(NearestName.of("bat", List.of("cat", "bar"))).contains("bar");
    }

    @Test
    void countsASwapOfNeighboursOnce() {
        assertThat(NearestName.of("ab", List.of("ba"))).contains("ba");
    }

    @Test
    void advisesWithAllNamesInOrder() {
        assertThat(NearestName.advice("bta", List.of("beta", "alpha")))
                .isEqualTo("did you mean 'beta'? known: alpha, beta");
    }

    @Test
    void advisesWithAllNamesWhenNoneIsNear() {
        assertThat(NearestName.advice("zzz", List.of("beta", "alpha"))).isEqualTo("known: alpha, beta");
    }

    @Test
    void advisesThatThereAreNone() {
        assertThat(NearestName.advice("zzz", List.of())).isEqualTo("there are none");
    }
}
