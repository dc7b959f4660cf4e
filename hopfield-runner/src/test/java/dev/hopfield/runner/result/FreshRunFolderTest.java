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
        for (int number = 1; number <= 3; number++) {
            Path folder = RUNS.resolve(NAME + "-00" + number);
            Files.deleteIfExists(folder.resolve("one"));
            Files.deleteIfExists(folder);
        }
        if (!runsWereThere) {
            Files.deleteIfExists(RUNS);
        }
    }

    private static Path run() {
        try (RunFolder run = RunFolder.open(Optional.empty(), NAME)) {
            run.complete(List.of(folder -> Files.writeString(folder.resolve("one"), "written")));
            return run.path();
        }
    }

    @Test
    void areNumbered() {
        assertThat(run()).isEqualTo(RUNS.resolve(NAME + "-001"));
        assertThat(run()).isEqualTo(RUNS.resolve(NAME + "-002"));
    }

    @Test
    void giveTheNumberOfAnUnfinishedRunToTheNext() {
        RunFolder.open(Optional.empty(), NAME).close();
        assertThat(run()).isEqualTo(RUNS.resolve(NAME + "-001"));
    }

    @Test
    void keepOutOfEachOthersWay() {
        try (RunFolder first = RunFolder.open(Optional.empty(), NAME);
                RunFolder second = RunFolder.open(Optional.empty(), NAME)) {
            assertThat(first.path()).isNotEqualTo(second.path());
        }
    }
}
