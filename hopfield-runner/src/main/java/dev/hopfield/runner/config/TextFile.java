package dev.hopfield.runner.config;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the texts of files. */
final class TextFile {

    private TextFile() {}

    /**
     * The text of a file.
     *
     * @param file as messages call it
     * @return what stands in it
     * @throws UserError if it cannot be read, or is not UTF-8
     */
    static String read(Path file) {
        if (Files.isDirectory(file)) {
            throw error(ExitCode.MISSING_INPUT, file, "this is a folder", "name a file in it");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw error(ExitCode.MISSING_INPUT, file, "there is no such file", "check the path of the experiment");
        } catch (CharacterCodingException e) {
            throw error(ExitCode.BAD_CONFIGURATION, file, "this is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            String cause = e.getClass().getSimpleName() + ": " + e.getMessage();
            throw error(ExitCode.MISSING_INPUT, file, "the file cannot be read", cause);
        }
    }

    private static UserError error(ExitCode code, Path file, String message, String advice) {
        return new UserError(code, file + ": " + message + System.lineSeparator() + "  " + advice);
    }
}
