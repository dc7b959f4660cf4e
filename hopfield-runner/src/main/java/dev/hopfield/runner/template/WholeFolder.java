package dev.hopfield.runner.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that are written into a folder as a whole or not at all. */
final class WholeFolder {

    private final Map<String, String> files;

    /**
     * @param files what they hold, by their paths in the folder
     */
    WholeFolder(Map<String, String> files) {
        this.files = files;
    }

    /**
     * Writes all files. They are moved into place when all are there; after a failure nothing is left of them, nor of
     * folders that were made for them.
     *
     * @param folder absent or empty. One that is there stays itself, because it may be a link, or where a shell stands
     * @throws IOException if a file cannot be written
     */
    void write(Path folder) throws IOException {
        boolean there = Files.isDirectory(folder);
        Path target = there ? folder : folder.toAbsolutePath().normalize();
        Path place = there ? target : target.getParent();
        List<Path> made = missing(place);
        Path unfinished = place.resolve(".unfinished-" + UUID.randomUUID());
        try {
            fill(unfinished);
            if (there) {
                moveEntries(unfinished, target);
            } else {
                Files.move(unfinished, target);
            }
        } catch (IOException failure) {
            remove(unfinished, failure);
            made.forEach(parent -> remove(parent, failure));
            throw failure;
        }
    }

    /** Folders that are not there, from the innermost outwards. */
    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path each = folder; !Files.exists(each, LinkOption.NOFOLLOW_LINKS); each = each.getParent()) {
            missing.add(each);
        }
        return missing;
    }

    private void fill(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void moveEntries(Path from, Path to) throws IOException {
        List<Path> moved = new ArrayList<>();
        try {
            for (Path entry : entries(from)) {
                Path end = to.resolve(entry.getFileName());
                Files.move(entry, end);
                moved.add(end);
            }
            Files.delete(from);
        } catch (IOException failure) {
            moved.forEach(end -> remove(end, failure));
            throw failure;
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** Removes what is there, with all that it holds. What cannot be removed is told with the failure. */
    private static void remove(Path top, IOException failure) {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException more) {
            failure.addSuppressed(more);
        }
    }
}
