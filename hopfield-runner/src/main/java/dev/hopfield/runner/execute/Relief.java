package dev.hopfield.runner.execute;

/** What to do about a need of memory that cannot be met. */
enum Relief {
    /** Where models store patterns. */
    RECALL("store fewer or smaller patterns", "take a model that needs less"),
    /** Where solvers search. */
    OPTIMISATION("take a smaller problem or fewer starts", "take a solver that needs less");

    private final String smaller;
    private final String other;

    Relief(String smaller, String other) {
        this.smaller = smaller;
        this.other = other;
    }

    /** To ask for less, as it goes on after "or". */
    String smaller() {
        return smaller;
    }

    /** To compare something else, as it goes on after "or". */
    String other() {
        return other;
    }
}
