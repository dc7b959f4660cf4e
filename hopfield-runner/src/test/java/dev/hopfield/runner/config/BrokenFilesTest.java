package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code broken/NAME.yaml} is refused with exactly the text in {@code broken/NAME.txt} beside it. */
class BrokenFilesTest {

    private static final int AT_LEAST = 10;

    private static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(BrokenFilesTest.class.getResource("/broken").toURI());
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static UserError refusal(Path file) {
        ExperimentLoader loader = new ExperimentLoader(Catalog.of(ServiceLoader.load(Plugin.class)));
        return catchThrowableOfType(UserError.class, () -> loader.load(file, List.of()));
    }

    /** What is shown, with the file named as if it were in the current folder. */
    private static String shown(Path file) {
        return refusal(file).getMessage().stripTrailing().replace(file.getParent() + "/", "") + "\n";
    }

    private static String beside(Path file) throws IOException {
        return Files.readString(
                file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt")));
    }

    @Test
    void areMany() throws IOException, URISyntaxException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @ParameterizedTest
    @MethodSource("files")
    void areShownWithAllThatIsWrong(Path file) throws IOException {
        assertThat(shown(file)).isEqualTo(beside(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areBadConfiguration(Path file) {
        assertThat(refusal(file).exitCode()).isEqualTo(ExitCode.BAD_CONFIGURATION);
    }

    @ParameterizedTest
    @MethodSource("files")
    void haveAPlaceForEachProblem(Path file) {
        assertThat(shown(file).lines().filter(line -> !line.isBlank() && !line.startsWith(" ")))
                .allMatch(line -> line.matches(file.getFileName() + ":\\d+:\\d+: .+"));
    }
}
