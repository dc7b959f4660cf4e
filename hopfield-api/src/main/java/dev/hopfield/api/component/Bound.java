package dev.hopfield.api.component;

import java.util.List;
import java.util.Optional;

/**
 * What became of binding a tree: a value, or the problems that stood in its way.
 *
 * @param value the record, if there are no problems
 * @param problems all problems, in the order of the tree
 * @param paths the files and folders that the tree names
 * @param <T> the type bound to
 */
public record Bound<T>(Optional<T> value, List<Problem> problems, List<PathReference> paths) {

    /** Copies the lists. */
    public Bound {
        problems = List.copyOf(problems);
        paths = List.copyOf(paths);
    }

    /**
     * The value.
     *
     * @throws InvalidConfiguration if there are problems
     */
    public T orThrow() {
        return value.orElseThrow(() -> new InvalidConfiguration(problems));
    }
}
