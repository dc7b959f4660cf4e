package dev.hopfield.runner.doctor;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.execute.ByteText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether results and temporary files can be written, and how much of them. */
final class FolderCheck {

    private static final String RUNS = "runs";

    /** Journals and results of the experiments that are shipped take less. */
    private static final long LITTLE_SPACE = 1_000_000_000;

    private FolderCheck() {}

    static List<Finding> of(Surroundings surroundings) {
        Path runs = surroundings.folder().resolve(RUNS);
        return List.of(
                writable(RUNS, runs, "run elsewhere, make it writable, or name another folder: hopfield run --out DIR"),
                writable(
                        "temporary",
                        Path.of(surroundings.property("java.io.tmpdir")),
                        "make it writable, or name another: HOPFIELD_JAVA_OPTS=-Djava.io.tmpdir=DIR"),
                space(runs));
    }

    /** The folder itself, or the nearest that is there, in which it would be made. */
    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    /** Only writing tells: rights, full disks and file systems of other kinds each refuse in a way of their own. */
    static Finding writable(String subject, Path folder, String advice) {
        Path there = existing(folder);
        try {
            Files.delete(Files.createTempFile(there, ".hopfield-doctor", ""));
            return Finding.ok(subject, folder + (there.equals(folder) ? " is writable" : " can be made"));
        } catch (IOException | RuntimeException e) {
            return Finding.problem(
                    subject,
                    folder + " cannot be written: " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    advice,
                    ExitCode.CANNOT_WRITE);
        }
    }

    private static Finding space(Path folder) {
        try {
            return space(Files.getFileStore(existing(folder)).getUsableSpace());
        } catch (IOException | RuntimeException e) {
            return Finding.note("disk", "how much is free cannot be told: " + e.getMessage(), "look yourself");
        }
    }

    static Finding space(long bytes) {
        String text = ByteText.of(bytes) + " free for results";
        return bytes >= LITTLE_SPACE
                ? Finding.ok("disk", text)
                : Finding.note(
                        "disk", text, "make room before a long run; a run that meets a full disk can be resumed");
    }
}
