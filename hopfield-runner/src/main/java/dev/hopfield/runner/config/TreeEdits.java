package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.InvalidConfiguration;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Puts values at paths of the tree of an experiment.
 *
 * @param binder knows what the paths lead to
 * @param kind of the experiment
 */
record TreeEdits(Binder binder, ExperimentKind kind) {

    static final String SWEEP = "sweep";

    /**
     * Applies edits, shortest path first, so that a part can be set within a component that is set too.
     *
     * @param tree what is changed
     * @param edits values by path
     * @param places where a path that does not exist is reported, for paths that are written somewhere themselves
     * @param problems receives what is wrong
     */
    Node applied(Node tree, Map<String, Node> edits, Map<String, Position> places, List<Problem> problems) {
        Node edited = tree;
        List<String> paths = new ArrayList<>(edits.keySet());
        paths.sort(Comparator.comparingInt(path -> path.split("\\.").length));
        for (String path : paths) {
            try {
                edited = edited(edited, path, edits.get(path));
            } catch (InvalidConfiguration e) {
                e.problems()
                        .forEach(problem -> problems.add(new Problem(
                                places.getOrDefault(path, problem.position()), problem.message(), problem.advice())));
            }
        }
        return edited;
    }

    /** The keys of a sweep are paths themselves, so edits of its axes are made here. */
    private Node edited(Node tree, String path, Node value) {
        if (path.equals(SWEEP) && tree instanceof Node.Mapping mapping) {
            return mapping.with(SWEEP, value);
        }
        if (path.startsWith(SWEEP + ".") && tree instanceof Node.Mapping mapping) {
            Node.Entry sweep = mapping.entries().get(SWEEP);
            Node.Mapping axes = sweep != null && sweep.value() instanceof Node.Mapping given
                    ? given
                    : new Node.Mapping(Map.of(), value.position());
            return mapping.with(SWEEP, axes.with(path.substring(SWEEP.length() + 1), value));
        }
        return binder.edit(tree, kind.type(), path, value);
    }
}
