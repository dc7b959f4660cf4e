package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.testkit.ContractRun.Failure;
import dev.hopfield.testkit.toy.Flaw;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelContractTest {

    @Test
    void passesAModelThatIsRight() {
        assertThat(ContractRun.failures(ToyModelContract.class, Flaw.NONE.name()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RISING_ENERGY, ENERGY_DESCENDS",
        "HIGHER_ENERGY_SHOWN, ENERGY_DESCENDS",
        "LOWER_ENERGY_SHOWN, ENERGY_DESCENDS",
        "UNEVEN_ENERGY, ENERGY_IS_EVEN",
        "HIDDEN_RANDOMNESS, isDeterminedByItsSeeds()",
        "FORGOTTEN_FIRST_ROW, recallsABatchAsItsRows()",
        "ANY_SIZE, refusesCuesOfAnotherSize()",
        "ANY_SIZE, refusesTheEnergyOfStatesOfAnotherSize()",
        "ANY_ENCODING, REAL",
        "NO_PATTERNS, refusesToStoreNoPatterns()",
        "WRITES_CUES, leavesPatternsAndCuesAsTheyWere()",
        "BOUND_TO_A_THREAD, recallsForManyThreadsAsForOne()",
        "COUNTS_WORKERS, recallsWithManyWorkersAsWithOne()",
        "ORDERED_UNITS, givesThePermutedAnswerWhenUnitsArePermuted()",
        "OBSERVER_WITHOUT_START, showsAnObserverEveryStepInOrder()",
        "IGNORED_CLAMP, holdsKnownUnitsWhenAskedTo()",
        "CONSTANT_BYTES, estimatesMoreBytesForMoreUnits()",
        "TOO_MANY_STEPS, endsEveryCueWithinTheLimitAndSaysWhy()",
    })
    void failsAModelThatIsWrong(String flaw, String test) {
        List<Failure> failures = ContractRun.failures(ToyModelContract.class, flaw);
        assertThat(failures).extracting(Failure::test).contains(test);
    }

    @Test
    void passesAnEnergyAboveThatOfTheStateWithHiddenUnits() {
        assertThat(ContractRun.failures(ToyLayersContract.class, Flaw.HIGHER_ENERGY_SHOWN.name()))
                .isEmpty();
    }

    @Test
    void letsAnswersDependOnTheNumbersOfUnitsWhereThatIsSaid() {
        assertThat(ContractRun.failures(ToyLayersContract.class, Flaw.ORDERED_UNITS.name()))
                .extracting(Failure::test)
                .doesNotContain("givesThePermutedAnswerWhenUnitsArePermuted()");
    }

    @Test
    void failsAnEnergyBelowThatOfTheStateEvenWithHiddenUnits() {
        assertThat(ContractRun.failures(ToyLayersContract.class, Flaw.LOWER_ENERGY_SHOWN.name()))
                .extracting(Failure::test)
                .containsExactly("ENERGY_DESCENDS");
    }

    @Test
    void failsAWrongModelForItsFlawOnly() {
        assertThat(ContractRun.failures(ToyModelContract.class, Flaw.UNEVEN_ENERGY.name()))
                .hasSize(1);
    }

    @Test
    void namesTheModelAndTheSeedOfAFailure() {
        assertThat(ContractRun.failures(ToyModelContract.class, Flaw.CONSTANT_BYTES.name()))
                .extracting(Failure::message)
                .allMatch(message -> message.contains("ToyModel[flaw=CONSTANT_BYTES"))
                .allMatch(message -> message.contains("Seed[value=1982]"));
    }
}
