package dev.hopfield.runner.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fresh folders are made under {@code runs/} of the current folder, which a test cannot choose: it tidies up. */
class FreshRunFolderTest {

    private static final String NAME = "fresh-run-folder-test";
    private static final Path RUNS = Path.of("runs");

    private boolean runsWereThere;

    @BeforeEach
    void remember() {
        runsWereThere = Files.exists(RUNS);
    }

    @AfterEach
    void tidyUp() throws IOException {
        for (String suffix : List.of("", "-2", "-3")) {
            Path folder = RUNS.resolve(NAME + suffix);
            Files.deleteIfExists(folder.resolve("one"));
            Files.deleteIfExists(folder);
        }
        if (!runsWereThere) {
            Files.deleteIfExists(RUNS);
        }
    }

    private static Path run() {
        try (RunFolder run = RunFolder.begin(Optional.empty(), NAME)) {
            run.complete(List.of(folder -> Files.writeString(folder.resolve("one"), "written")));
            return run.path();
        }
    }

    @Test
    void areNumberedFromTheSecondOn() {
        assertThat(run()).isEqualTo(RUNS.resolve(NAME));
        assertThat(run()).isEqualTo(RUNS.resolve(NAME + "-2"));
        assertThat(run()).isEqualTo(RUNS.resolve(NAME + "-3"));
    }

    @Test
    void giveTheNameOfAnAbandonedRunToTheNext() {
        RunFolder.begin(Optional.empty(), NAME).abandon();
        assertThat(run()).isEqualTo(RUNS.resolve(NAME));
    }

    @Test
    void keepOutOfEachOthersWay() {
        try (RunFolder first = RunFolder.begin(Optional.empty(), NAME);
                RunFolder second = RunFolder.begin(Optional.empty(), NAME)) {
            assertThat(first.path()).isNotEqualTo(second.path());
            first.abandon();
            second.abandon();
        }
    }
}
