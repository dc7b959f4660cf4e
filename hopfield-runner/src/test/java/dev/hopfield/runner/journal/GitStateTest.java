package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStateTest {

    @TempDir
    private Path folder;

    private void git(String... arguments) {
        List<String> words = new ArrayList<>(List.of("git", "-C", folder.toString()));
        words.addAll(List.of("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"));
        words.addAll(List.of(arguments));
        assertThat(new ShortCommand(words).output())
                .as(String.join(" ", arguments))
                .isPresent();
    }

    @Test
    void countsWhatIsNotCommitted() {
        String status = """
                # branch.oid 0123456789abcdef
                # branch.head main
                # branch.upstream origin/main
                # branch.ab +1 -0
                1 .M N... 100644 100644 100644 aa bb digits.yaml
                2 R. N... 100644 100644 100644 aa bb R100 new.yaml\told.yaml
                u UU N... 100644 100644 100644 100644 aa bb cc both.yaml
                ? notes.txt
                """;
        Map<String, String> known = Map.of("commit", "0123456789abcdef", "branch", "main", "modified", "3");
        assertThat(GitState.parsed(status, true)).containsAllEntriesOf(known).containsEntry("untracked", "1");
        assertThat(GitState.parsed(status, false)).isEqualTo(known);
    }

    @Test
    void tellsOfTheRepositoryThatAFolderLiesIn() throws IOException {
        assumeThat(ShortCommand.of("git", "--version").output()).isPresent();
        git("init");
        git("checkout", "-b", "work");
        Path file = Files.writeString(folder.resolve("digits.yaml"), "name: digits\n");
        assertThat(GitState.of(folder))
                .isEqualTo(Map.of("commit", "(initial)", "branch", "work", "modified", "0", "untracked", "1"));
        git("add", ".");
        git("commit", "-m", "Begin");
        Files.writeString(file, "name: letters\n");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        assertThat(GitState.of(inside))
                .containsAllEntriesOf(Map.of("branch", "work", "modified", "1", "untracked", "0"))
                .hasEntrySatisfying("commit", commit -> assertThat(commit).matches("[0-9a-f]{40,64}"));
        git("checkout", "--detach");
        assertThat(GitState.of(folder)).containsEntry("branch", "(detached)");
    }

    @Test
    void tellsNothingWhereThereIsNoFolder() {
        assertThat(GitState.of(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void doesNotWaitForLong() {
        assertThat(ShortCommand.of("sleep", "30").output()).isEmpty();
        assertThat(ShortCommand.of("there-is-no-such-command").output()).isEmpty();
    }
}
