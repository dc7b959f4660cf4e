package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * Reads a text again, without asking what is installed.
     *
     * @param text what {@link #of} has written
     * @return the tree
     * @throws IllegalArgumentException if the text is another one
     */
    public static Node read(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> tree = YamlReader.read(SourceText.of("frozen", text, Path.of("")), text, problems);
        if (tree.isEmpty() || !problems.isEmpty()) {
            throw new IllegalArgumentException("this is no frozen experiment: " + problems);
        }
        return tree.get();
    }
}
