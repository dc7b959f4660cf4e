package dev.hopfield.runner.compare;

import dev.hopfield.api.component.Node;
import dev.hopfield.runner.config.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what two configurations differ, by path. */
final class TreeChanges {

    private static final String TYPE = "type";

    private final List<Change> changes = new ArrayList<>();

    private TreeChanges() {}

    /**
     * Compares two trees.
     *
     * @param before one of them
     * @param after the other one
     * @return what differs, in the order of the first; empty if they mean the same
     */
    static List<Change> between(Node before, Node after) {
        TreeChanges found = new TreeChanges();
        found.compare("", before, after);
        return List.copyOf(found.changes);
    }

    private void compare(String path, Node before, Node after) {
        if (Meaning.of(before).equals(Meaning.of(after))) {
            return;
        }
        if (before instanceof Node.Mapping one && after instanceof Node.Mapping other && isOneType(one, other)) {
            entries(path, one, other);
        } else if (before instanceof Node.Sequence one && after instanceof Node.Sequence other) {
            elements(path, one.elements(), other.elements());
        } else {
            changes.add(Change.replaced(path, before.flow(), after.flow()));
        }
    }

    /** Parameters of different components have nothing to do with each other. */
    private static boolean isOneType(Node.Mapping one, Node.Mapping other) {
        return type(one).equals(type(other));
    }

    private static Optional<String> type(Node.Mapping mapping) {
        return Optional.ofNullable(mapping.entries().get(TYPE))
                .map(entry -> entry.value().flow());
    }

    private void entries(String path, Node.Mapping before, Node.Mapping after) {
        Set<String> keys = new LinkedHashSet<>(before.entries().keySet());
        keys.addAll(after.entries().keySet());
        for (String key : keys) {
            String below = path.isEmpty() ? key : path + "." + key;
            Node.Entry one = before.entries().get(key);
            Node.Entry other = after.entries().get(key);
            if (one == null) {
                changes.add(Change.added(below, other.value().flow()));
            } else if (other == null) {
                changes.add(Change.removed(below, one.value().flow()));
            } else {
                compare(below, one.value(), other.value());
            }
        }
    }

    /** As sets, because values of an axis and metrics come and go; as a whole where only their order differs. */
    private void elements(String path, List<Node> before, List<Node> after) {
        List<Node> removed = without(before, after);
        List<Node> added = without(after, before);
        if (removed.isEmpty() && added.isEmpty()) {
            changes.add(Change.replaced(path, flow(before), flow(after)));
        } else if (removed.size() == 1 && added.size() == 1) {
            compare(path + "[" + before.indexOf(removed.get(0)) + "]", removed.get(0), added.get(0));
        } else {
            removed.forEach(element -> changes.add(Change.removed(path, element.flow())));
            added.forEach(element -> changes.add(Change.added(path, element.flow())));
        }
    }

    private static List<Node> without(List<Node> elements, List<Node> others) {
        List<String> meant = others.stream().map(Meaning::of).toList();
        return elements.stream()
                .filter(element -> !meant.contains(Meaning.of(element)))
                .toList();
    }

    private static String flow(List<Node> elements) {
        return elements.stream().map(Node::flow).toList().toString();
    }
}
