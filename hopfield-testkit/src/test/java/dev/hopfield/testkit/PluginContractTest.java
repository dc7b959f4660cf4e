package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.testkit.ContractRun.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginContractTest {

    @ParameterizedTest
    @CsvSource({
        "Unchecked, keeps the bounds of its parameters, must refuse that too",
        "LetsNanThrough, keeps the bounds of its parameters, NaN",
        "TooStrict, keeps the bounds of its parameters, must accept that",
        "PresetOutOfRange, has presets that bind, but is 7",
        "Undocumented, documents its parameters, Undocumented.number",
        "FloatParameter, has parameters of allowed types, is float",
        "Changing, binds to itself when written out, must not change",
        "BadlyNamed, is described, single dashes",
    })
    void failsAComponentThatIsWrong(String component, String test, String message) {
        assertThat(ContractRun.failures(ToyPluginContract.class, component))
                .filteredOn(failure -> failure.test().equals(test))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void failsAPluginThatCannotBeFoundOrNamed() {
        List<Failure> failures = ContractRun.failures(ToyPluginContract.class, "Unchecked");
        assertThat(failures)
                .extracting(Failure::test)
                .contains(
                        "hasAValidIdentity()",
                        "hasAVersion()",
                        "isFoundByServiceLoader()",
                        "canBeMadeByServiceLoader()");
    }
}
