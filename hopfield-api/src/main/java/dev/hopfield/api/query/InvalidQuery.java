package dev.hopfield.api.query;

/** A query that cannot be answered as it is: malformed, of tables or columns that there are not, or not allowed. */
public final class InvalidQuery extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param problem what is wrong, as the engine says it
     */
    public InvalidQuery(String problem) {
        super(problem);
    }
}
