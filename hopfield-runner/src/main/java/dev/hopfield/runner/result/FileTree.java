package dev.hopfield.runner.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done with whole folders. */
final class FileTree {

    private FileTree() {}

    /** Removes a file or folder with all that is in it, if it is there. */
    static void remove(Path doomed) throws IOException {
        if (!Files.exists(doomed)) {
            return;
        }
        for (Path entry : entries(doomed)) {
            Files.deleteIfExists(entry);
        }
    }

    /** Forces all files in a folder to the disk. */
    static void force(Path folder) throws IOException {
        for (Path entry : entries(folder)) {
            if (Files.isRegularFile(entry)) {
                try (FileChannel file = FileChannel.open(entry, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
            }
        }
    }

    /** Moves all that a folder holds into another one, in place of what has the same names there. */
    static void moveAll(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = into.resolve(file.getFileName());
                if (Files.isDirectory(target)) {
                    remove(target);
                }
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A folder and all in it, what is deepest first. */
    private static List<Path> entries(Path root) throws IOException {
        try (Stream<Path> entries = Files.walk(root)) {
            return entries.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
