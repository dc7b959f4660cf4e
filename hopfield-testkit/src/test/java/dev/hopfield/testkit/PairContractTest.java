package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.testkit.ContractRun.Failure;
import dev.hopfield.testkit.toy.PairFlaw;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The model contract, of models that store pairs and of memories that tell shares. */
class PairContractTest {

    private static final String FEWER = " (values of 36 units)";
    private static final String MORE = " (values of 141 units)";

    private static List<Failure> failures(PairFlaw flaw) {
        return ContractRun.failures(ToyPairsContract.class, flaw.name());
    }

    @Test
    void passesAModelThatIsRight() {
        assertThat(failures(PairFlaw.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SHIFTED_VALUES, calls up the value of each key",
        "UNITS_OF_KEYS_TOLD, recalls the units of values",
        "VALUES_LIKE_KEYS, stores pairs in every accepted encoding",
        "DEPENDENT_VALUES, calls up a batch of values as its rows",
        "TELLS_VALUES_AS_KEYS, tells keys as they were completed",
        "WRITES_VALUES, leaves keys and values as they were",
        "NO_PAIRS, refuses no pairs",
        "ANY_COUNT, refuses keys without values",
        "ANY_KEYS, refuses BINARY keys and values",
        "ANY_VALUES, refuses BINARY keys and values",
        "ANY_CUES, refuses cues that are no keys",
    })
    void failsAModelWhosePairsAreWrong(PairFlaw flaw, String test) {
        assertThat(failures(flaw)).extracting(Failure::test).contains(test + FEWER, test + MORE);
    }

    @ParameterizedTest
    @CsvSource({
        "NEGATIVE_SHARES, tells shares that add up",
        "SHARES_THAT_DO_NOT_ADD_UP, tells shares that add up",
        "SHARE_TOO_FEW, tells a share of each pattern in each state",
        "DEPENDENT_SHARES, tells the shares of a batch as of its rows",
        "SHIFTED_SHARES, tells the largest share of a pattern in itself",
        "WRITES_STATES, leaves states as they were",
        "SHARES_IN_ANY_SIZE, refuses shares in states of another size",
        "SHARES_IN_ANY_ENCODING, refuses shares in BINARY states",
    })
    void failsAMemoryWhoseSharesAreWrong(PairFlaw flaw, String test) {
        assertThat(failures(flaw))
                .extracting(Failure::test)
                .contains(test, "of pairs: " + test + FEWER, "of pairs: " + test + MORE);
    }

    private static Stream<PairFlaw> flaws() {
        return Arrays.stream(PairFlaw.values()).filter(flaw -> flaw != PairFlaw.NONE);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void saysWhatMustBeOfWhichModel(PairFlaw flaw) {
        assertThat(failures(flaw))
                .isNotEmpty()
                .extracting(Failure::message)
                .allMatch(message -> message.contains("ToyPairs[flaw=" + flaw + "]"));
    }

    @ParameterizedTest
    @CsvSource({"SHIFTED_VALUES, 2", "ANY_COUNT, 2", "SHARES_THAT_DO_NOT_ADD_UP, 3", "SHIFTED_SHARES, 3"})
    void failsAWrongModelForItsFlawOnly(PairFlaw flaw, int times) {
        assertThat(failures(flaw)).hasSize(times);
    }
}
