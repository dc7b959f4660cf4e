package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A YAML text read as the file {@code f.yaml}. */
record Reading(Optional<Node> tree, List<String> problems) {

    static Reading of(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> tree = YamlReader.read(SourceText.of("f.yaml", text, Path.of("")), text, problems);
        return new Reading(
                tree,
                problems.stream()
                        .map(problem -> problem.position().describe() + ": " + problem.message())
                        .toList());
    }

    /** The tree of a text that must be right. */
    static Node.Mapping map(String text) {
        Reading reading = of(text);
        assertThat(reading.problems()).isEmpty();
        return (Node.Mapping) reading.tree().orElseThrow();
    }

    /** What stands at a path of keys and indices, in a text that must be right. */
    static Node at(String text, Object... path) {
        Node node = map(text);
        for (Object step : path) {
            node = step instanceof Integer index
                    ? ((Node.Sequence) node).elements().get(index)
                    : ((Node.Mapping) node).entries().get(step).value();
        }
        return node;
    }

    static Node.Scalar scalar(String text, Object... path) {
        return (Node.Scalar) at(text, path);
    }

    static String place(String text, Object... path) {
        return at(text, path).position().describe();
    }
}
