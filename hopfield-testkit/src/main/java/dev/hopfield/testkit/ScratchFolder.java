package dev.hopfield.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A temporary folder to write into, in one of its own, so that what is written beside it shows. Gone when it is closed. */
final class ScratchFolder implements AutoCloseable {

    private final Path root;
    private final Path given;

    ScratchFolder() throws IOException {
        this.root = Files.createTempDirectory("hopfield-testkit");
        this.given = Files.createDirectory(root.resolve("given"));
    }

    /** The folder to write into, empty at first. */
    Path given() {
        return given;
    }

    /** The files below a folder by their paths in it, with each byte of their contents as a character. */
    Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** What lies beside the folder, and in the working directory. */
    List<String> outside() throws IOException {
        try (Stream<Path> beside = Files.list(root);
                Stream<Path> working = Files.list(Path.of(""))) {
            return Stream.concat(beside, working.map(Path::toAbsolutePath))
                    .filter(path -> !path.equals(given))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
