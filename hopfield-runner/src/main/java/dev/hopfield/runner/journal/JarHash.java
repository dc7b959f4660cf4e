package dev.hopfield.runner.journal;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;

/** Identifies the jar that holds a class of the class path. */
final class JarHash {

    private JarHash() {}

    /**
     * The SHA-256 of a jar.
     *
     * @param type a class in it
     * @return 64 hexadecimal digits, by the name of the file; empty if the class is in no jar, but in a folder, say
     */
    static Map<String, String> of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return Map.of();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Map.of(jar.getFileName().toString(), Sha256.of(jar)) : Map.of();
        } catch (IOException | URISyntaxException e) {
            throw new UserError(
                    ExitCode.MISSING_INPUT,
                    source.getLocation() + ": this jar cannot be read any more: " + e.getMessage()
                            + System.lineSeparator() + "  leave the jars alone while a command runs");
        }
    }
}
