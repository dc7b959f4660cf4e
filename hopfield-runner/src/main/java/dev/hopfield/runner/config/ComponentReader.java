package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Bound;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import dev.hopfield.runner.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a single component from an option. */
public final class ComponentReader {

    private final Binder binder;

    /**
     * @param catalog the components that are installed
     */
    public ComponentReader(Catalog catalog) {
        this.binder = new Binder(catalog);
    }

    /**
     * The component that a text names.
     *
     * @param option how messages call the text, such as {@code --engine}
     * @param text a name, or {@code {type: NAME, parameter: value, ...}}
     * @param kind the extension point
     * @param <T> that extension point
     * @return the component
     * @throws dev.hopfield.runner.UserError if anything in the text is wrong
     */
    public <T> T read(String option, String text, Class<T> kind) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> tree = YamlReader.read(SourceText.of(option, text, Path.of("")), text, problems);
        Optional<Bound<T>> bound = tree.map(node -> binder.bind(node, kind));
        bound.ifPresent(some -> problems.addAll(some.problems()));
        return bound.filter(some -> problems.isEmpty())
                .flatMap(Bound::value)
                .orElseThrow(() -> ProblemText.error(ExitCode.USAGE, problems));
    }
}
