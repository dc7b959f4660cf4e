package dev.hopfield.api.component;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be bound, with all that is wrong with it. */
public final class InvalidConfiguration extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems all problems, at least one
     */
    public InvalidConfiguration(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }
}
