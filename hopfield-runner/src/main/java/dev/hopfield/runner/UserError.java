package dev.hopfield.runner;

/** Something that the user can mend. Its message is all that is shown: what is wrong, and what to do. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /**
     * @param exitCode how the command ends
     * @param message where, what is wrong with the actual value, and on a second line what to do
     */
    public UserError(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** How the command ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
