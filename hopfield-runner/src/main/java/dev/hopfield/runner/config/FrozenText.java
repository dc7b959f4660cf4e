package dev.hopfield.runner.config;

/** The text of an experiment with everything decided. Its bytes are the identity of the experiment. */
public final class FrozenText {

    private static final String HEADER = """
            # What was run, with every default written out; runs again as it is.
            # A path that is swept shows the first of its values.
            """;

    private FrozenText() {}

    /**
     * Writes an experiment down.
     *
     * @param experiment the experiment
     * @return YAML, with line feeds
     */
    public static String of(ResolvedExperiment experiment) {
        return HEADER + YamlWriter.write(experiment.frozen());
    }
}
