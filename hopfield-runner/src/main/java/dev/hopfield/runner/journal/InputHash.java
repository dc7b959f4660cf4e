package dev.hopfield.runner.journal;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Identifies the contents of files and folders that experiments name. */
final class InputHash {

    private InputHash() {}

    /**
     * The SHA-256 of each input that is there.
     *
     * @param paths of files, and of folders, of which the files directly in them count, without hidden ones
     * @return 64 hexadecimal digits by path
     * @throws UserError if one is there and cannot be read
     */
    static SortedMap<String, String> of(Collection<String> paths) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String path : paths) {
            Path input = Path.of(path);
            try {
                if (Files.isDirectory(input)) {
                    hashes.put(path, ofFolder(input));
                } else if (Files.exists(input)) {
                    hashes.put(path, Sha256.of(input));
                }
            } catch (IOException e) {
                throw new UserError(
                        ExitCode.MISSING_INPUT,
                        path + ": it cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage()
                                + System.lineSeparator() + "  see to its permissions and its disk");
            }
        }
        return hashes;
    }

    /** A folder is the list of its files: what lies deeper, runs that were written there, say, is nothing of it. */
    private static String ofFolder(Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Path file : files(folder)) {
            list.append(Sha256.of(file)).append(' ').append(file.getFileName()).append('\n');
        }
        return Sha256.of(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
