package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.testkit.ContractRun.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemContractTest {

    @Test
    void passesAProblemThatIsRight() {
        assertThat(ContractRun.failures(ToyProblemContract.class, "NONE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HIDDEN_RANDOMNESS, drawsTheSameInstanceFromTheSameSeed()",
        "WRONG_UNITS, saysHowManyUnitsAnInstanceHas()",
        "LOPSIDED, hasSymmetricCouplings()",
        "INFINITE, hasFiniteNumbers()",
        "FORGOTTEN_FACTOR, addsColumnsOfItsCouplings()",
        "NO_SELF_COUPLINGS, addsColumnsOfItsCouplings()",
        "SQUARES_ITSELF, sumsTheSquaresOfItsCouplings()",
        "ADDS_TO_FIELDS, hasTheFieldsOfItsCouplingsAndBiases()",
        "FORGOTTEN_BIASES, hasTheFieldsOfItsCouplingsAndBiases()",
        "FORGOTTEN_CONSTANT, hasTheEnergyOfItsCouplingsBiasesAndConstant()",
        "SHARED_SCRATCH, canBeUsedByManyThreads()",
        "FIRST_ROW, readsTheRowThatItIsAsked()",
        "ANY_SIZE, refusesStatesOfAnotherKind()",
        "POOR_OPTIMUM, hasAnOptimumThatNoAnswerBeats()",
        "FULL_ACTIVITY, hasAnActivityBetweenNoUnitsAndAll()",
        "CONSTANT_BYTES, estimatesMoreBytesForMoreUnits()",
        "OVERFLOWING_BYTES, estimatesBytesOfHugeInstancesWithoutOverflow()",
    })
    void failsAProblemThatIsWrong(String flaw, String test) {
        assertThat(ContractRun.failures(ToyProblemContract.class, flaw))
                .extracting(Failure::test)
                .contains(test);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POOR_OPTIMUM", "FULL_ACTIVITY", "SQUARES_ITSELF", "WRONG_UNITS", "FIRST_ROW", "ANY_SIZE"})
    void failsAWrongProblemForItsFlawOnly(String flaw) {
        assertThat(ContractRun.failures(ToyProblemContract.class, flaw)).hasSize(1);
    }

    @Test
    void namesTheProblemAndTheSeedOfAFailure() {
        assertThat(ContractRun.failures(ToyProblemContract.class, "POOR_OPTIMUM"))
                .extracting(Failure::message)
                .allMatch(message -> message.contains("Partition[count=7, flaw=POOR_OPTIMUM]"))
                .allMatch(message -> message.contains("Seed[value=1985]"));
    }
}
