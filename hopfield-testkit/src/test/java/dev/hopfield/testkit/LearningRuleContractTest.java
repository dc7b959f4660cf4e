package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.testkit.ContractRun.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRuleContractTest {

    @Test
    void passesARuleThatIsRight() {
        assertThat(ContractRun.failures(ToyRuleContract.class, "NONE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HIDDEN_RANDOMNESS, isDeterminedByItsSeed()",
        "COUNTS_WORKERS, learnsAndActsWithManyWorkersAsWithOne()",
        "BOUND_TO_A_THREAD, actsForManyThreadsAsForOne()",
        "WRITES_PATTERNS, leavesPatternsAndStatesAsTheyWere()",
        "NO_PATTERNS, refusesToLearnNoPatterns()",
        "ANY_ENCODING, REAL",
        "ANY_SIZE, refusesStatesOfAnotherSize()",
        "FOLLOWS_BINARY, refusesToFollowBinaryStates()",
        "DEPENDENT_ROWS, of BIPOLAR states",
        "BINARY_AS_BIPOLAR, of BINARY states",
        "BINARY_AS_BIPOLAR, givesTheFieldsOfBinaryStatesAsOfTheSameNumbers()",
        "HALF_FORM, givesTheQuadraticFormOfItsCouplings()",
        "TRANSPOSED, givesSingleCouplings()",
        "NORMS_OUT_OF_UNITS, givesTheSquaredNormsOfItsCouplings()",
        "FIRST_ROW_FOLLOWED, followsFlips()",
        "LOST_FLIP, followsFlips()",
        "OBEYS_HINTS, followsFlipsWhateverItIsToldOfTheOrder()",
        "LOPSIDED, SYMMETRIC",
        "WEAK, RETAINS_PATTERNS",
        "SELF_COUPLED, SELF_COUPLED",
        "THRESHOLDS, THRESHOLDS",
        "DELAYED, DELAYED",
        "ADDS_FIRST, adds BIPOLAR patterns",
        "CHANGES_WHEN_ADDING, leaves the old couplings of BIPOLAR",
        "FORGETS_TWICE, refuses bad rows of BIPOLAR",
        "ADDS_ANY_ENCODING, refuses bad patterns after BIPOLAR",
        "ORDERED_UNITS, permutesItsCouplingsWithTheUnits()",
        "PREFERRED_SIGN, reversesItsCouplingsWithTheUnits()",
        "CONSTANT_BYTES, estimatedBytes",
        "OVERFLOWING_BYTES, estimatedBytes",
    })
    void failsARuleThatIsWrong(String flaw, String test) {
        assertThat(ContractRun.failures(ToyRuleContract.class, flaw))
                .extracting(Failure::test)
                .contains(test);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALF_FORM", "THRESHOLDS", "WEAK", "PREFERRED_SIGN"})
    void failsAWrongRuleForItsFlawOnly(String flaw) {
        assertThat(ContractRun.failures(ToyRuleContract.class, flaw)).hasSize(1);
    }

    @Test
    void excusesARuleThatSaysWhyButNotOneThatDoesNot() {
        List<Failure> failures = ContractRun.failures(ToyRuleContract.class, "EXCUSED ORDERED_UNITS");
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.test()).isEqualTo("reversesItsCouplingsWithTheUnits()"))
                .satisfies(failure -> assertThat(failure.message()).contains("must say why"));
    }

    @Test
    void namesTheRuleAndTheSeedOfAFailure() {
        assertThat(ContractRun.failures(ToyRuleContract.class, "HALF_FORM"))
                .extracting(Failure::message)
                .isNotEmpty()
                .allMatch(message -> message.contains("ToyRule[flaw=HALF_FORM]"))
                .allMatch(message -> message.contains("Seed[value=1982]"))
                .allMatch(message -> message.contains("without a factor of 1/2"));
    }
}
