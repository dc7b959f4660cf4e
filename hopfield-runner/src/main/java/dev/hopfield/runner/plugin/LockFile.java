package dev.hopfield.runner.plugin;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which jars of a plugins folder may be loaded: {@code plugins.lock} in it, in the form that {@code sha256sum} reads and writes.
 * Without such a file all may.
 */
public final class LockFile {

    /** What it is called. */
    public static final String NAME = "plugins.lock";

    /** A hash, two blanks or a blank and an asterisk, and a path relative to the folder. */
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    private final Path folder;
    private final Optional<Map<String, String>> allowed;

    private LockFile(Path folder, Optional<Map<String, String>> allowed) {
        this.folder = folder;
        this.allowed = allowed;
    }

    /**
     * Reads the lock of a plugins folder.
     *
     * @throws UnusablePlugin if there is one that cannot be read, which locks the whole folder
     */
    static LockFile of(Path folder) throws UnusablePlugin {
        Path file = folder.resolve(NAME);
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return new LockFile(folder, Optional.empty());
        } catch (IOException e) {
            String reason = e instanceof CharacterCodingException ? "it is not UTF-8" : e.getMessage();
            throw new UnusablePlugin(PluginFailure.of(
                    file, "cannot be read, so no plugin beside it is loaded: " + reason, "mend or remove it"));
        }
        Map<String, String> allowed = new HashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            Matcher matcher = LINE.matcher(lines.get(line));
            if (!matcher.matches()) {
                if (!lines.get(line).isBlank()) {
                    throw broken(file, line, "this is no line of a lock", lines.get(line));
                }
            } else if (allowed.put(matcher.group(2), matcher.group(1).toLowerCase(Locale.ROOT)) != null) {
                throw broken(file, line, "this jar has a line already", matcher.group(2));
            }
        }
        return new LockFile(folder, Optional.of(allowed));
    }

    private static UnusablePlugin broken(Path file, int line, String problem, String text) {
        return new UnusablePlugin(new PluginFailure(
                file + ":" + (line + 1),
                problem + ", so no plugin of the folder is loaded: " + text,
                "write it anew: hopfield plugins --lock " + file.getParent()));
    }

    /** Refuses a jar that is not allowed. */
    void require(Path jar) throws UnusablePlugin {
        if (allowed.isEmpty()) {
            return;
        }
        String expected = allowed.get().get(relative(folder, jar));
        String actual;
        try {
            actual = PluginJar.sha256(jar);
        } catch (IOException e) {
            throw new UnusablePlugin(
                    PluginFailure.of(jar, "cannot be read: " + e.getMessage(), "copy it again, or remove it"));
        }
        if (!actual.equals(expected)) {
            throw new UnusablePlugin(PluginFailure.of(
                    jar,
                    (expected == null ? "is not in " : "is not the jar that is in ") + folder.resolve(NAME)
                            + "; its SHA-256 is " + actual,
                    "if you trust it, allow it: hopfield plugins --lock " + folder));
        }
    }

    private static String relative(Path folder, Path jar) {
        return folder.relativize(jar).toString().replace('\\', '/');
    }

    /**
     * Allows all jars that a plugins folder holds now, and no others.
     *
     * @param folder that holds a folder of jars for each plugin
     * @return the file that was written
     * @throws UserError if a jar cannot be read
     * @throws IOException if the lock cannot be written; an older one is left as it was
     */
    public static Path write(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path plugin : PluginPlaces.folders(folder)) {
            for (Path jar : PluginFolder.jars(plugin)) {
                hashes.put(relative(folder, jar), hash(jar));
            }
        }
        StringBuilder text = new StringBuilder();
        hashes.forEach((jar, hash) -> text.append(hash).append("  ").append(jar).append('\n'));
        Path file = folder.resolve(NAME);
        Path unfinished = folder.resolve("." + NAME + ".unfinished");
        try {
            Files.writeString(unfinished, text);
            return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String hash(Path jar) {
        try {
            return PluginJar.sha256(jar);
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    jar + ": cannot be read, so no lock is written" + System.lineSeparator()
                            + "  copy it again, or remove it");
        }
    }
}
