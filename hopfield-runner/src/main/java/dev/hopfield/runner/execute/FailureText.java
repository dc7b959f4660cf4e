package dev.hopfield.runner.execute;

import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;

/** Tells what went wrong in a cell. */
final class FailureText {

    private FailureText() {}

    /** What went wrong, on one line; an argument that was refused and a deadline speak for themselves. */
    static String reason(Throwable e) {
        boolean plain = e instanceof IllegalArgumentException || e instanceof Deadline.TookTooLong;
        String kind = plain ? "" : e.getClass().getSimpleName() + ": ";
        String message = e.getMessage() == null ? "no message" : e.getMessage();
        return kind + String.join("; ", message.lines().map(String::strip).toList());
    }

    /**
     * The end of a run, because what all that are compared share cannot be made.
     *
     * @param problem what cannot be made
     * @param e why
     * @param section of the experiment, where it is to be changed
     */
    static UserError refused(String problem, Throwable e, String section) {
        String memory = e instanceof OutOfMemoryError
                ? ", or give the process more memory with HOPFIELD_JAVA_OPTS=-Xmx..."
                : "";
        return new UserError(
                ExitCode.BAD_CONFIGURATION,
                problem + ": " + reason(e) + System.lineSeparator() + "  change what stands under " + section + ":"
                        + memory);
    }
}
