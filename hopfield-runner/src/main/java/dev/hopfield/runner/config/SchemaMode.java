package dev.hopfield.runner.config;

/** How much of an experiment its schema can ask for. */
enum SchemaMode {
    /** All that is required. */
    WHOLE(""),
    /** All but the count of what is a value for each pattern: there are as many as patterns. */
    PAIRED("-paired"),
    /** No required parameters, because a sweep may supply them. */
    SWEPT("-swept"),
    /** Neither required parameters nor types, because the extended file may supply them. */
    EXTENDING("-extending");

    private final String suffix;

    SchemaMode(String suffix) {
        this.suffix = suffix;
    }

    /** Whether a required parameter must be there. */
    boolean asksFor(String parameter) {
        return this == WHOLE || this == PAIRED && !parameter.equals(Pairing.COUNT);
    }

    /** What the names of definitions end in. */
    String suffix() {
        return suffix;
    }
}
