package dev.hopfield.runner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void install() throws IOException {
        jar = new PluginJars()
                .plugin("org.example.OwnPlugin", "own", "own", "1")
                .write(folder.resolve("own/own.jar"));
    }

    private List<PluginFailure> failures() {
        Installation found = InstalledPlugins.load(new PluginChoice(List.of(folder), false, false));
        boolean loaded = found.plugins().stream().map(Plugin::id).anyMatch("own"::equals);
        assertThat(loaded).isEqualTo(found.failures().isEmpty());
        return found.failures();
    }

    @Test
    void allowsWhatItWasWrittenFor() throws IOException {
        LockFile.write(folder);
        assertThat(failures()).isEmpty();
    }

    @Test
    void isWhatSha256sumWrites() throws IOException {
        Path file = LockFile.write(folder);
        assertThat(file).hasContent(PluginJar.sha256(jar) + "  own/own.jar\n");
    }

    @Test
    void refusesAJarThatHasChanged() throws IOException {
        LockFile.write(folder);
        new PluginJars().plugin("org.example.OwnPlugin", "own", "own", "2").write(jar);
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).text())
                .startsWith(jar + ": is not the jar that is in " + folder.resolve("plugins.lock") + "; its SHA-256 is "
                        + PluginJar.sha256(jar))
                .endsWith("  if you trust it, allow it: hopfield plugins --lock " + folder);
    }

    @Test
    void refusesAJarThatWasAdded() throws IOException {
        LockFile.write(folder);
        Files.copy(jar, folder.resolve("own/more.jar"));
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).text()).startsWith(folder.resolve("own/more.jar") + ": is not in ");
    }

    @Test
    void locksAllWhereALineIsBroken() throws IOException {
        Files.writeString(folder.resolve("plugins.lock"), PluginJar.sha256(jar) + "  own/own.jar\nnonsense\n");
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).text())
                .startsWith(folder.resolve("plugins.lock") + ":2: this is no line of a lock")
                .contains("nonsense", "hopfield plugins --lock " + folder);
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws IOException {
        Files.createDirectories(folder.resolve("plugins.lock/in-the-way"));
        try {
            LockFile.write(folder);
        } catch (IOException e) {
            assertThat(e).isInstanceOf(IOException.class);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("own", "plugins.lock");
        }
    }

    @Test
    void locksAllWhereAJarHasTwoLines() throws IOException {
        String line = PluginJar.sha256(jar) + "  own/own.jar\n";
        Files.writeString(folder.resolve("plugins.lock"), "0".repeat(64) + "  own/own.jar\n" + line);
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).text())
                .startsWith(folder.resolve("plugins.lock") + ":2: this jar has a line already")
                .contains("own/own.jar");
    }

    @Test
    void locksAllWhereItIsNoText() throws IOException {
        Files.write(folder.resolve("plugins.lock"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).text())
                .startsWith(folder.resolve("plugins.lock")
                        + ": cannot be read, so no plugin beside it is loaded: it is not UTF-8");
    }
}
