package dev.hopfield.runner.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {

    /** The second file cannot be written, because the first is in the way. */
    private static final Map<String, String> IMPOSSIBLE = files("way", "1", "way/through", "2");

    @TempDir
    private Path folder;

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.skip(1)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void makesTheFolderAndThoseAboveIt() throws IOException {
        new WholeFolder(files("one", "1", "deep/two", "2")).write(folder.resolve("a/b"));
        assertThat(left()).containsExactly("a", "a/b", "a/b/deep", "a/b/deep/two", "a/b/one");
        assertThat(folder.resolve("a/b/deep/two")).hasContent("2");
    }

    @Test
    void fillsAnEmptyFolder() throws IOException {
        new WholeFolder(files("one", "1", "deep/two", "2")).write(folder);
        assertThat(left()).containsExactly("deep", "deep/two", "one");
    }

    @Test
    void takesPathsThatGoBackAndForth() throws IOException {
        new WholeFolder(files("one", "1")).write(folder.resolve("a/../b/."));
        assertThat(left()).containsExactly("b", "b/one");
    }

    @Test
    void leavesNothingOfAFolderThatItCannotFill() throws IOException {
        assertThatThrownBy(() -> new WholeFolder(IMPOSSIBLE).write(folder.resolve("a/b")))
                .isInstanceOf(IOException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void leavesAnEmptyFolderEmptyThatItCannotFill() throws IOException {
        assertThatThrownBy(() -> new WholeFolder(IMPOSSIBLE).write(folder)).isInstanceOf(IOException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void leavesAloneWhatIsInTheWay() throws IOException {
        Files.createDirectories(folder.resolve("one/mine"));
        assertThatThrownBy(() -> new WholeFolder(files("a", "1", "one", "2")).write(folder))
                .isInstanceOf(IOException.class);
        assertThat(left()).containsExactly("one", "one/mine");
    }
}
