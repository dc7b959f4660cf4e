package dev.hopfield.runner.cli;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Why the patterns or the problem of an experiment cannot be read, in the words of a person. */
final class UnreadableInput {

    private UnreadableInput() {}

    static UserError error(IOException e) {
        if (e instanceof InvalidData) {
            return new UserError(ExitCode.BAD_DATA, e.getMessage());
        }
        if (e instanceof NoSuchFileException missing) {
            return new UserError(ExitCode.MISSING_INPUT, missing.getFile() + ": there is no such file");
        }
        return new UserError(
                ExitCode.MISSING_INPUT,
                "input cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
