package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.experiment.ResultTable;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final String NAME = "name";

    @TempDir
    private Path parent;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static RunFolder.Writing writing(String name) {
        return folder -> Files.writeString(folder.resolve(name), "written");
    }

    private RunFolder open(Path folder) {
        return RunFolder.open(Optional.of(folder), NAME);
    }

    private static ExitCode refusal(Path folder) {
        return catchThrowableOfType(UserError.class, () -> RunFolder.open(Optional.of(folder), NAME))
                .exitCode();
    }

    @Test
    void holdsWhatWasWritten() throws IOException {
        Path folder = parent.resolve("a/b");
        try (RunFolder run = open(folder)) {
            run.complete(List.of(writing("one"), writing("two")));
        }
        assertThat(names(folder)).containsExactly("one", "two");
    }

    @Test
    void takesAFolderThatIsThereAndEmpty() throws IOException {
        try (RunFolder run = open(parent)) {
            run.complete(List.of(writing("one")));
        }
        assertThat(names(parent)).containsExactly("one");
    }

    @Test
    void showsNoFileBeforeAllAreWritten() throws IOException {
        try (RunFolder run = open(parent)) {
            run.complete(List.of(
                    writing("one"),
                    target -> assertThat(Files.exists(parent.resolve("one"))).isFalse()));
        }
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(parent.resolve("precious"), "text");
        assertThat(refusal(parent)).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(names(parent)).containsExactly("precious");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "text");
        assertThat(refusal(file)).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(refusal(file.resolve("below"))).isEqualTo(ExitCode.CANNOT_WRITE);
    }

    @Test
    void removesTheFolderOfARunThatDidNotEnd() {
        Path folder = parent.resolve("fresh");
        open(folder).close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void keepsAFolderThatItDidNotMake() throws IOException {
        open(parent).close();
        assertThat(parent).exists();
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void leavesNothingWhenASinkFails() throws IOException {
        ResultSink broken = mock(ResultSink.class);
        doThrow(new IOException("the disk is full")).when(broken).write(any(), any());
        ResultTable table = Results.plain();
        try (RunFolder run = open(parent)) {
            assertThatThrownBy(() -> run.complete(
                            List.of(writing("one"), target -> broken.write(table, target), writing("two"))))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE));
        }
        verify(broken).write(any(), any());
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void canBeClosedTwice() {
        RunFolder run = open(parent.resolve("fresh"));
        run.close();
        run.close();
        assertThat(parent.resolve("fresh")).doesNotExist();
    }
}
