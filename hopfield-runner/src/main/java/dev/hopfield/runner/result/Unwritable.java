package dev.hopfield.runner.result;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why results cannot be written, in the words of a person. */
final class Unwritable {

    private Unwritable() {}

    static UserError error(Path folder, IOException e) {
        return new UserError(
                ExitCode.CANNOT_WRITE,
                folder + ": results cannot be written here: " + reason(e) + System.lineSeparator()
                        + "  make room there, or name a folder that you may write to: --out DIR");
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "there is no permission";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file is in the way";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder, and it cannot be made";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
