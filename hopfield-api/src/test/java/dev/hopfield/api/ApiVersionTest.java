package dev.hopfield.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {

    @ParameterizedTest(name = "a host of {0} runs a plugin for {1}: {2}")
    @CsvSource({
        "0.1, 0.1, true",
        "0.2, 0.1, false",
        "0.1, 0.2, false",
        "1.3, 1.3, true",
        "1.3, 1.0, true",
        "1.3, 1.4, false",
        "1.3, 0.3, false",
        "1.3, 2.0, false",
        "0.1, 1.1, false"
    })
    void acceptsPluginsThatWereBuiltForIt(String host, String plugin, boolean accepted) {
        assertThat(ApiVersion.parse(host).accepts(ApiVersion.parse(plugin))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.0", "12.345"})
    void isWrittenAsItIsRead(String text) {
        assertThat(ApiVersion.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "0.1.0", "0.1-SNAPSHOT", "v0.1", "0.-1", " 0.1", "0.1 ", "01.1", "0.9999999999", "٠.١"})
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiVersion.parse(text))
                .withMessage(
                        "'" + text + "' is no API version\n"
                                + "  write the major and the minor number of the hopfield-api that was built against, such as 0.1");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void refusesNumbersBelowZero(int major, int minor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiVersion(major, minor))
                .withMessageContaining("these are " + major + " and " + minor)
                .withMessageContaining("\n  give both as 0 or greater");
    }

    @Test
    void isTheMajorAndMinorPartOfTheProjectsVersion() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        Matcher version = Pattern.compile("<version>(\\d+\\.\\d+)\\.").matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(ApiVersion.current()).hasToString(version.group(1));
    }

    /** Jars of plugins get it from there, ours included. */
    @Test
    void isTheVersionThatTheBuildWritesIntoManifests() throws IOException {
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains("<hopfield.api.version>" + ApiVersion.current() + "</hopfield.api.version>")
                .contains("<" + ApiVersion.MANIFEST_ATTRIBUTE + ">${hopfield.api.version}</");
    }
}
