package dev.hopfield.api.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns neutral trees into records, and back.
 *
 * <p>A component is written {@code {type: NAME, parameter: value, ...}} or as the bare NAME, and a record with
 * {@link BareValue} as a map or as one value. Absent parameters take their presets. Nothing is coerced: 1.7 is no whole number, "7" is no number, and numbers must be finite. All problems
 * of a tree are found, not just the first. Parameter types are int, long, double, boolean, String, enums, components,
 * records, List, Map and Optional of these, and {@link Node} for a part that is passed on unread.
 */
public final class Binder {

    private final Catalog catalog;
    private final BoundParts parts;

    /**
     * @param catalog the components that can be named
     */
    public Binder(Catalog catalog) {
        this(catalog, new BoundParts());
    }

    private Binder(Catalog catalog, BoundParts parts) {
        this.catalog = catalog;
        this.parts = parts;
    }

    /**
     * A binder that binds each part of a tree once, where it is met again in trees that were edited from it. For one thread.
     *
     * @param tree whose parts are remembered
     * @return a binder that gives equal values, and the same ones for the same parts
     */
    public Binder remembering(Node tree) {
        return new Binder(catalog, new BoundParts(tree));
    }

    /**
     * Binds a tree.
     *
     * @param tree what was configured
     * @param type a record class, or the extension point of the component that is wanted
     * @param <T> that type
     * @return the value, or all problems
     */
    public <T> Bound<T> bind(Node tree, Class<T> type) {
        List<Problem> problems = new ArrayList<>();
        List<PathReference> paths = new ArrayList<>();
        Optional<T> value = new NodeBinding(catalog, parts, problems, paths)
                .root(tree, type)
                .map(type::cast);
        return new Bound<>(problems.isEmpty() ? value : Optional.empty(), problems, paths);
    }

    /**
     * A record with nothing given: every parameter at its preset.
     *
     * @param type a record class
     * @param <T> that class
     * @return the record
     * @throws InvalidConfiguration if a parameter has no preset
     */
    public <T extends Record> T preset(Class<T> type) {
        return bind(new Node.Mapping(Map.of(), Position.UNKNOWN), type).orThrow();
    }

    /**
     * Writes a value as the tree that binds to it, every parameter included.
     *
     * @param value a record, or any value of a parameter type
     * @return the tree
     */
    public Node unbind(Object value) {
        return NodeWriter.write(value);
    }

    /**
     * A tree with the value at a path replaced, and everything else as it was. Bare names and presets along the path are
     * written out.
     *
     * @param tree what was configured, to be bound to {@code type}
     * @param type a record class or extension point
     * @param path parameter names, labels and list indices, joined by dots
     * @param value what to put there
     * @return the changed tree
     * @throws InvalidConfiguration if there is no such path; the problem is at the position of the value
     */
    public Node edit(Node tree, Class<?> type, String path, Node value) {
        return new PathEdit(catalog, path, value).apply(tree, type);
    }
}
