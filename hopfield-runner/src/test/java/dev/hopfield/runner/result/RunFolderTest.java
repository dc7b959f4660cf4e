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
import dev.hopfield.runner.journal.JournalHeader;
import dev.hopfield.runner.journal.JournalWriter;
import dev.hopfield.runner.journal.Origin;
import dev.hopfield.runner.journal.Shard;
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
        return RunFolder.begin(Optional.of(folder), NAME);
    }

    private static ExitCode refusal(Path folder) {
        return catchThrowableOfType(UserError.class, () -> RunFolder.begin(Optional.of(folder), NAME))
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

    private static final JournalHeader HEADER =
            new JournalHeader("name: name\n", Origin.here(List.of(), List.of()), Shard.WHOLE);

    @Test
    void beginsWithTheExperimentAndTheJournal() throws IOException {
        try (RunFolder run = open(parent);
                JournalWriter journal = run.begin(HEADER)) {
            assertThat(journal.added()).isZero();
            assertThat(names(parent)).containsExactly(".lock", ".unfinished", "experiment.yaml", "journal");
            assertThat(parent.resolve("experiment.yaml")).hasContent("name: name\n");
            assertThat(RunFolder.isComplete(parent)).isFalse();
            run.complete(List.of(writing("one")));
        }
        assertThat(names(parent)).containsExactly("experiment.yaml", "journal", "one");
        assertThat(RunFolder.isComplete(parent)).isTrue();
    }

    @Test
    void removesTheFolderOfAnAbandonedRun() {
        Path folder = parent.resolve("fresh");
        try (RunFolder run = open(folder)) {
            run.begin(HEADER).close();
            run.abandon();
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void keepsAFolderThatItDidNotMakeAndWhatOthersPutThere() throws IOException {
        try (RunFolder run = open(parent)) {
            run.begin(HEADER).close();
            Files.writeString(parent.resolve("precious"), "text");
            run.abandon();
        }
        assertThat(names(parent)).containsExactly("precious");
    }

    @Test
    void keepsACompleteRun() throws IOException {
        try (RunFolder run = open(parent.resolve("a"))) {
            run.complete(List.of(writing("one")));
            run.abandon();
        }
        assertThat(names(parent.resolve("a"))).containsExactly("one");
    }

    @Test
    void letsOneProcessWriteAtATime() {
        try (RunFolder run = open(parent)) {
            run.begin(HEADER).close();
            assertThatThrownBy(() -> RunFolder.resume(parent))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE))
                    .hasMessage(parent + ": another process writes here" + System.lineSeparator()
                            + "  wait until it ends, or end it; then go on with: hopfield resume " + parent);
        }
        RunFolder.resume(parent).close();
    }

    /** As it is when the process ends while files get their names. */
    @Test
    void putsFilesThatHaveTheirNamesAlreadyInPlaceAgain() throws IOException {
        try (RunFolder run = open(parent)) {
            run.begin(HEADER).close();
        }
        Files.writeString(parent.resolve("one"), "old");
        Files.writeString(Files.createDirectory(parent.resolve("images")).resolve("old"), "old");
        Files.writeString(parent.resolve(".unfinished/half"), "wri");
        try (RunFolder run = RunFolder.resume(parent)) {
            run.complete(List.of(
                    writing("one"),
                    target -> Files.writeString(
                            Files.createDirectory(target.resolve("images")).resolve("new"), "new")));
        }
        assertThat(names(parent)).containsExactly("experiment.yaml", "images", "journal", "one");
        assertThat(parent.resolve("one")).hasContent("written");
        assertThat(names(parent.resolve("images"))).containsExactly("new");
    }

    @Test
    void leavesNothingHalfWrittenWhenASinkFails() throws IOException {
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
        assertThat(names(parent)).containsExactly(".lock", ".unfinished");
        assertThat(names(parent.resolve(".unfinished"))).isEmpty();
    }

    @Test
    void canBeClosedTwice() {
        RunFolder run = open(parent.resolve("fresh"));
        run.close();
        run.close();
        run.abandon();
        assertThat(parent.resolve("fresh")).doesNotExist();
    }
}
