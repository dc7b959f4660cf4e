package dev.hopfield.runner.compare;

import java.util.Optional;

/**
 * Something that is not the same in two runs.
 *
 * @param path what it is
 * @param before what it is in the first run; empty if it is not there
 * @param after what it is in the second run; empty if it is not there
 */
public record Change(String path, Optional<String> before, Optional<String> after) {

    static Change replaced(String path, String before, String after) {
        return new Change(path, Optional.of(before), Optional.of(after));
    }

    static Change removed(String path, String before) {
        return new Change(path, Optional.of(before), Optional.empty());
    }

    static Change added(String path, String after) {
        return new Change(path, Optional.empty(), Optional.of(after));
    }

    /** The change on one line, such as {@code seed: 1 -> 2}; with + or - before it where one run has nothing. */
    public String text() {
        if (before.isEmpty()) {
            return "+ " + path + ": " + after.orElse("");
        }
        return after.map(text -> path + ": " + before.get() + " -> " + text)
                .orElseGet(() -> "- " + path + ": " + before.get());
    }
}
