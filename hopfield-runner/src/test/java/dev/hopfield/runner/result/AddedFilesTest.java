package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedFilesTest {

    @TempDir
    private Path run;

    @Test
    void leavesTheRunAsItWasWhereAStreamCannotBeWritten() throws IOException {
        Files.writeString(run.resolve("results.csv"), "old");
        RunFolder.Writing full = drafts -> {
            Files.writeString(drafts.resolve("results.csv"), "half");
            throw new UncheckedIOException(new IOException("No space left on device"));
        };
        UserError error = catchThrowableOfType(UserError.class, () -> AddedFiles.write(run, List.of(full)));
        assertThat(error.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(error).hasMessageContaining("No space left on device");
        assertThat(run).isDirectoryContaining("glob:**/results.csv");
        assertThat(run.resolve("results.csv")).hasContent("old");
        assertThat(run.toFile().list()).containsExactly("results.csv");
    }
}
