package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares the folders of runs. */
final class RunFolders {

    /** Holds times, and is in the order in which cells ended. */
    private static final Set<String> TIMED = Set.of("journal", "timings.csv");

    private RunFolders() {}

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The contents of all files, by name, each byte as a character, in which two runs must be the same. */
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                contents.put(
                        name,
                        TIMED.contains(name) ? "" : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** Files of the same names, and the same bytes in all but those that hold times. */
    static void assertSame(Path folder, Path undisturbed) throws IOException {
        assertThat(contents(folder)).isEqualTo(contents(undisturbed));
    }

    /** A copy of what a run has written before it was complete, as if nothing but the journal had been kept. */
    static Path unfinished(Path run, Path copy, byte[] journal) throws IOException {
        Files.createDirectories(copy.resolve(".unfinished"));
        Files.copy(run.resolve("experiment.yaml"), copy.resolve("experiment.yaml"));
        Files.write(copy.resolve("journal"), journal);
        return copy;
    }

    /** The length of a file; 0 while there is none. */
    static long length(Path file) {
        return file.toFile().length();
    }
}
