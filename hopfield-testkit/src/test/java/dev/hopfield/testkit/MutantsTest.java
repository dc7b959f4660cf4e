package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin contract catches components that are wrong, each by the right checks, and by no others. */
class MutantsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model NONE",
                "sampler NONE",
                "solver NONE",
                "corruption NONE",
                "source NONE",
                "metric NONE",
                "sink NONE",
                "theory NONE",
                "engine NONE",
                "queries NONE"
            })
    void passesAComponentThatIsRight(String mutant) {
        assertThat(failedChecks(mutant)).isEmpty();
    }

    static Stream<Arguments> mutants() {
        return Stream.of(
                Arguments.of("queries EMPTY_IS_TEXT", List.of("readsTablesOfEveryForm")),
                Arguments.of("queries ORDERS_RUNS", List.of("putsTheRowsOfSeveralRunsOneAfterAnother")),
                Arguments.of(
                        "queries FIRST_TABLE_ALWAYS",
                        List.of("answersFromTheTableThatIsAsked", "refusesWhatIsNoQueryOfTheTables")),
                Arguments.of("queries SWALLOWS_MISTAKES", List.of("refusesWhatIsNoQueryOfTheTables")),
                Arguments.of("queries MISSING_IS_EMPTY", List.of("tellsOfATableThatCannotBeRead")),
                Arguments.of("queries LEAVES_A_FILE", List.of("leavesAllFilesAsTheyAre")),
                Arguments.of("model RISING_ENERGY", List.of("keepsWhatItsTraitsPromise: ENERGY_DESCENDS")),
                Arguments.of("model LAST_UNIT_KEPT", List.of("updatesEveryUnit")),
                Arguments.of(
                        "model SIGN_OF_ZERO_IS_ZERO",
                        List.of(
                                "decidesEveryUnitWhereStatesAreBits",
                                "keepsWhatItsTraitsPromise: ENERGY_DESCENDS",
                                "tellsAnObserverHowManyUnitsChanged")),
                Arguments.of("model SIGN_OF_ZERO_IS_DOWN", List.of("answersReversedCuesInReverseWhereTheEnergyIsEven")),
                Arguments.of(
                        "model GLOBAL_RANDOMNESS",
                        List.of(
                                "answersReversedCuesInReverseWhereTheEnergyIsEven",
                                "givesThePermutedAnswerWhenUnitsArePermuted",
                                "isDeterminedByItsSeeds",
                                "keepsEarlierMemoriesAsTheyAre",
                                "keepsWhatItsTraitsPromise: STORES_FIXED_POINTS",
                                "recallsABatchAsItsParts",
                                "recallsABatchAsItsRows",
                                "recallsForManyThreadsAsForOne",
                                "recallsTheSameWhetherObservedOrNot",
                                "recallsWithManyWorkersAsWithOne",
                                "updatesEveryUnit")),
                Arguments.of(
                        "model WRITES_PATTERNS",
                        List.of(
                                "answersReversedCuesInReverseWhereTheEnergyIsEven",
                                "givesThePermutedAnswerWhenUnitsArePermuted",
                                "keepsWhatItsTraitsPromise: STORES_FIXED_POINTS",
                                "leavesPatternsAndCuesAsTheyWere",
                                "updatesEveryUnit")),
                Arguments.of(
                        "model WRITES_CUES",
                        List.of(
                                "answersReversedCuesInReverseWhereTheEnergyIsEven",
                                "keepsWhatItsTraitsPromise: STORES_FIXED_POINTS",
                                "leavesPatternsAndCuesAsTheyWere",
                                "recallsABatchAsItsRows")),
                Arguments.of("model OVERWRITES_EARLIER_STORES", List.of("keepsEarlierMemoriesAsTheyAre")),
                Arguments.of("model HALF_THE_BYTES", List.of("estimatesTheBytesThatItTakes")),
                Arguments.of("model TWICE_THE_BYTES", List.of("estimatesTheBytesThatItTakes")),
                Arguments.of(
                        "model CHANGED_BY_OBSERVERS",
                        List.of("recallsTheSameWhetherObservedOrNot", "showsAnObserverStatesThatLeadToTheFinalOne")),
                Arguments.of(
                        "model DEPENDS_ON_THE_CUE_BEFORE",
                        List.of(
                                "givesThePermutedAnswerWhenUnitsArePermuted",
                                "holdsKnownUnitsWhenAskedTo",
                                "keepsWhatItsTraitsPromise: STORES_FIXED_POINTS",
                                "recallsABatchAsItsRows",
                                "showsAnObserverStatesThatLeadToTheFinalOne",
                                "updatesEveryUnit")),
                Arguments.of(
                        "model FORGOTTEN_FIRST_ROW",
                        List.of(
                                "givesThePermutedAnswerWhenUnitsArePermuted",
                                "keepsWhatItsTraitsPromise: STORES_FIXED_POINTS",
                                "recallsABatchAsItsParts",
                                "recallsABatchAsItsRows",
                                "updatesEveryUnit")),
                Arguments.of("sampler INVERTED_TEMPERATURE", List.of("keepsWhatItsTraitsPromise: ENERGY_SAMPLED")),
                Arguments.of("solver CHANGED_BY_OBSERVERS", List.of("solvesTheSameWhetherObservedOrNot")),
                Arguments.of("corruption TOO_MANY_UNITS", List.of("touchesTheFractionThatItIsGiven")),
                Arguments.of("corruption NOT_NESTED", List.of("touchesWhatAWeakerOneDoes")),
                Arguments.of(
                        "corruption UNIT_TOO_FEW",
                        List.of(
                                "keepsTheShapeOfThePatterns",
                                "touchesTheFractionThatItIsGiven",
                                "touchesWhatAWeakerOneDoes")),
                Arguments.of("corruption OTHER_ENCODING", List.of("givesCuesInTheEncodingThatItSays")),
                Arguments.of(
                        "corruption GLOBAL_RANDOMNESS",
                        List.of(
                                "corruptsTheFirstPatternsTheSameHoweverManyFollow",
                                "corruptsTheSameFromTheSameSeed",
                                "touchesWhatAWeakerOneDoes")),
                Arguments.of("corruption NO_RANDOMNESS", List.of("corruptsOtherwiseFromAnotherSeed")),
                Arguments.of(
                        "corruption ROWS_DEPEND_ON_THEIR_NUMBER",
                        List.of("corruptsTheFirstPatternsTheSameHoweverManyFollow")),
                Arguments.of(
                        "corruption WRITES_PATTERNS",
                        List.of(
                                "corruptsTheFirstPatternsTheSameHoweverManyFollow",
                                "corruptsTheSameFromTheSameSeed",
                                "leavesPatternsAsTheyWere",
                                "touchesWhatAWeakerOneDoes")),
                Arguments.of(
                        "source GLOBAL_RANDOMNESS",
                        List.of(
                                "drawsForManyThreadsAsForOne",
                                "drawsTheFirstPatternsWhenAskedForFewer",
                                "drawsTheSameFromTheSameSeed")),
                Arguments.of(
                        "source CLOCK",
                        List.of(
                                "drawsForManyThreadsAsForOne",
                                "drawsTheFirstPatternsWhenAskedForFewer",
                                "drawsTheSameFromTheSameSeed")),
                Arguments.of("source NOT_NESTED", List.of("drawsTheFirstPatternsWhenAskedForFewer")),
                Arguments.of("source ONE_TOO_FEW", List.of("drawsAsManyPatternsAsAreAsked")),
                Arguments.of("source OTHER_ENCODING", List.of("drawsWhatItsDimensionsSay")),
                Arguments.of(
                        "metric WEIGHS_BY_PLACE",
                        List.of("measuresTheSameInAnyOrderOfTheCues", "measuresTheSameInAnyOrderOfTheStarts")),
                Arguments.of(
                        "metric GLOBAL_STATE",
                        List.of(
                                "measuresTheSameAgain",
                                "measuresTheSameInAnyOrderOfTheCues",
                                "measuresTheSameInAnyOrderOfTheStarts")),
                Arguments.of("metric WRITES_STATES", List.of("leavesTheOutcomeAsItWas")),
                Arguments.of("metric COLUMN_TOO_FEW", List.of("measuresANumberForEachColumn")),
                Arguments.of("metric INFINITE", List.of("measuresANumberForEachColumn")),
                Arguments.of("metric NO_WORD_ON_BETTER", List.of("saysOfEachColumnWhichNumbersAreBetter")),
                Arguments.of("metric SHARE_ABOVE_ONE", List.of("measuresSharesFromZeroToOne")),
                Arguments.of("metric UNTOLD_PROBES", List.of("tellsHowManyCuesItAsks")),
                Arguments.of("sink WRITES_BESIDE", List.of("writesNothingOutsideItsFolder")),
                Arguments.of("sink WRITES_THE_TIME", List.of("writesTheSameBytesAgain")),
                Arguments.of(
                        "sink RANDOM_NAME", List.of("failsWhereItCannotWriteAndCleansUp", "writesTheSameBytesAgain")),
                Arguments.of("sink SWALLOWS_FAILURES", List.of("failsWhereItCannotWriteAndCleansUp")),
                Arguments.of("sink LEAVES_A_HALF", List.of("failsWhereItCannotWriteAndCleansUp")),
                Arguments.of("sink NO_EMPTY_TABLES", List.of("writesTablesOfAnyShape")),
                Arguments.of("theory GLOBAL_STATE", List.of("predictsTheSameAgain")),
                Arguments.of("theory COLUMN_TOO_FEW", List.of("predictsANumberForEachColumn")),
                Arguments.of("theory INFINITE", List.of("predictsANumberForEachColumn")),
                Arguments.of("engine LEAVES_THE_LAST_OUT", List.of("runsEveryTaskOnce")),
                Arguments.of("engine RUNS_THE_FIRST_TWICE", List.of("runsEveryTaskOnce")),
                Arguments.of(
                        "engine SWALLOWS_FAILURES",
                        List.of("beginsNoTaskAnyMoreWhenItHasFailed", "throwsWhatATaskThrows")),
                Arguments.of("engine WRAPS_FAILURES", List.of("throwsWhatATaskThrows")),
                Arguments.of("engine NEEDS_A_TASK", List.of("endsWithoutTasks")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void failsAComponentThatIsWrong(String mutant, List<String> checks) {
        assertThat(failedChecks(mutant)).isEqualTo(checks);
    }

    /** Those of the component, in the order of their names; what a test factory makes counts once, but for traits. */
    private static List<String> failedChecks(String mutant) {
        TreeSet<String> failed = new TreeSet<>();
        for (ContractRun.Failure failure : ContractRun.failures(MutantPluginContract.class, mutant)) {
            boolean ofThePlugin = failure.test().endsWith("()");
            boolean ofATrait = failure.test().startsWith("keepsWhatItsTraitsPromise");
            if (!ofThePlugin) {
                failed.add(ofATrait ? failure.test() : failure.test().replaceAll(": .*", ""));
            }
        }
        return List.copyOf(failed);
    }
}
