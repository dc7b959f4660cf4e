package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputHashTest {

    @TempDir
    private Path folder;

    private String hash(Path input) {
        return InputHash.of(List.of(input.toString())).get(input.toString());
    }

    @Test
    void isTheSha256OfAFile() throws IOException {
        // printf '1,2\n' | sha256sum
        assertThat(hash(Files.writeString(folder.resolve("a.csv"), "1,2\n")))
                .isEqualTo("52186c933993da4082b3cdc7c40bb4bf735b391ff54a2ef78c037dda6c38a680");
    }

    @Test
    void isThatOfTheFilesDirectlyInAFolder() throws IOException {
        Files.writeString(folder.resolve("a.png"), "a");
        String before = hash(folder);
        Files.writeString(folder.resolve(".index"), "what a file browser leaves");
        Files.writeString(Files.createDirectory(folder.resolve("runs")).resolve("results.csv"), "what a run leaves");
        assertThat(hash(folder)).isEqualTo(before);
        Files.move(folder.resolve("a.png"), folder.resolve("b.png"));
        assertThat(hash(folder)).isNotEqualTo(before);
    }

    @Test
    void hasNothingForWhatIsNotThere() {
        assertThat(InputHash.of(List.of(folder.resolve("gone.csv").toString()))).isEmpty();
    }
}
