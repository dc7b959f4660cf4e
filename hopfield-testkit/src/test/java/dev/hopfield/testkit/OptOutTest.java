package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hopfield.testkit.ContractRun.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptOutTest {

    private static final String CHECK = "corruptsOtherwiseFromAnotherSeed";

    private static List<Failure> failures(String toy) {
        return ContractRun.failures(OptingOutContract.class, toy).stream()
                .filter(failure -> !failure.test().contains("ByServiceLoader"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_RANDOMNESS, corruptsOtherwiseFromAnotherSeed",
        "TOO_MANY_UNITS, touchesTheFractionThatItIsGiven",
        "OTHER_ENCODING, givesCuesInTheEncodingThatItSays"
    })
    void leavesACheckOut(String flaw, String check) {
        assertThat(failures(flaw + " toy-corruption " + check)).isEmpty();
    }

    @Test
    void failsIfItIsNotNeeded() {
        assertThat(failures("NONE toy-corruption " + CHECK))
                .singleElement()
                .extracting(Failure::message)
                .asString()
                .contains("'toy-corruption' opts out of '" + CHECK + "', but passes it", "Take the opt-out away");
    }

    @Test
    void mustNameAComponentOfThePlugin() {
        assertThat(failures("NONE toy-coruption " + CHECK)).singleElement().satisfies(failure -> {
            assertThat(failure.test()).isEqualTo("optsOutOfChecksThatItHas()");
            assertThat(failure.message())
                    .contains("'toy-coruption', which this plugin has not", "did you mean 'toy-corruption'?");
        });
    }

    @Test
    void mustNameACheckOfTheComponent() {
        assertThat(failures("NONE toy-corruption corruptsOtherwiseFromAnotherSed"))
                .filteredOn(failure -> failure.test().equals("optsOutOfChecksThatItHas()"))
                .singleElement()
                .extracting(Failure::message)
                .asString()
                .contains("did you mean '" + CHECK + "'?");
    }

    @Test
    void mustSayWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptOut.of("toy-corruption", CHECK, " "))
                .withMessageContaining("has no reason")
                .withMessageContaining("Say in a sentence why");
    }
}
