package dev.hopfield.api.component;

/**
 * Something wrong with a configuration.
 *
 * @param position where
 * @param message which rule is broken, and the actual value
 * @param advice what to do; may be empty
 */
public record Problem(Position position, String message, String advice) {

    @Override
    public String toString() {
        return position.describe() + ": " + message + (advice.isEmpty() ? "" : System.lineSeparator() + "  " + advice);
    }
}
