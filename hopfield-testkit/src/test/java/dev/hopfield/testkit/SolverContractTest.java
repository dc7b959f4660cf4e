package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.testkit.ContractRun.Failure;
import dev.hopfield.testkit.toy.SolverFlaw;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverContractTest {

    @Test
    void passesASolverThatIsRight() {
        assertThat(failures(SolverFlaw.NONE.name())).isEmpty();
    }

    /** The message tells the test apart, whose name is that of an encoding. */
    @ParameterizedTest
    @CsvSource({
        "HIDDEN_RANDOMNESS, the same seed must give the same attempts",
        "STARTS_DEPEND_ON_THEIR_NUMBER, start k must draw from SolverOptions.startSeed(k) alone",
        "COUNTS_WORKERS, attempts must not depend on the workers",
        "BOUND_TO_A_THREAD, attempts must not depend on the workers",
        "CHANGED_BY_OBSERVERS, an observer must not change a result",
        "OBSERVER_WITHOUT_START, an observer must see step 0 first",
        "WRONG_ENERGY_SHOWN, must be form().energy of it",
        "ENERGY_OF_ANOTHER_STATE_SHOWN, must be form().energy of it",
        "INFINITE_ENERGY_SHOWN, must be finite",
        "ALWAYS_BIPOLAR, must have the encoding of the form",
        "ASKS_FOR_THE_OPTIMUM, a solver goes by form() and activity() alone",
        "NEEDS_TWO_UNITS, IllegalStateException: no",
        "NEEDS_COUPLINGS, IllegalStateException: no",
        "CONSTANT_BYTES, estimatedBytes must grow with the units",
        "BYTES_WITHOUT_STARTS, estimatedBytes must grow with the starts",
        "BYTES_AS_INT, estimatedBytes must not overflow",
        "BLANK_NOTE, notes() must be clauses",
    })
    void failsASolverThatIsWrong(String flaw, String message) {
        assertThat(failures(flaw)).extracting(Failure::message).anyMatch(told -> told.contains(message));
    }

    @Test
    void namesTheSolverAndTheSeedOfAFailure() {
        assertThat(failures(SolverFlaw.WRONG_ENERGY_SHOWN.name()))
                .isNotEmpty()
                .extracting(Failure::message)
                .allMatch(message -> message.contains("ToySolver[flaw=WRONG_ENERGY_SHOWN"))
                .allMatch(message -> message.contains("Seed[value=1982]"));
    }

    @Test
    void letsEnergiesBeThoseOfGradedStatesWhereThatIsSaid() {
        assertThat(failures(ToySolverContract.GRADED + SolverFlaw.ENERGY_OF_ANOTHER_STATE_SHOWN))
                .isEmpty();
    }

    @Test
    void failsALastStateWhereTheBestIsPromised() {
        assertThat(failures(ToySolverContract.BEST + SolverFlaw.NONE))
                .extracting(Failure::message)
                .isNotEmpty()
                .allMatch(message -> message.contains("must be form().energy of it"));
    }

    @Test
    void failsASolverThatTakesWhatItSaysItDoesNot() {
        assertThat(failures(ToySolverContract.BINARY_ONLY + SolverFlaw.NONE))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .contains("must be refused");
    }

    private static List<Failure> failures(String toy) {
        return ContractRun.failures(ToySolverContract.class, toy);
    }
}
