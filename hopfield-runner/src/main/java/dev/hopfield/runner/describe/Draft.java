package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small experiment with a component in its place, whose other parts can be exchanged: the required components of the
 * experiment, and what the components around this one can be told.
 */
final class Draft {

    private final Place place;
    private final ComponentType subject;
    private final Catalog catalog;
    private final Filling filling;
    private final List<Slot> slots = new ArrayList<>();

    /**
     * A part that can be exchanged.
     *
     * @param owner the number of the component around, from the inside, that it is a parameter of; -1 for a key of the experiment
     * @param parameter which
     * @param alternatives what can stand there instead of the usual
     */
    private record Slot(int owner, ParameterSpec parameter, List<Node> alternatives) {}

    /** One exchange: an alternative of a slot. */
    private record Change(Slot slot, Node value) {}

    Draft(Place place, ComponentType subject, Catalog catalog) {
        this.place = place;
        this.subject = subject;
        this.catalog = catalog;
        this.filling = new Filling(catalog);
        for (ParameterSpec spec : ParameterSpec.of(place.experiment())) {
            if (spec.required() && !spec.name().equals(firstKey())) {
                addSlot(-1, spec);
            }
        }
        for (int depth = 0; depth < place.hosts().size(); depth++) {
            Place.Host host = place.hosts().get(depth);
            for (ParameterSpec spec : host.component().parameters()) {
                if (!spec.equals(host.parameter())) {
                    addSlot(depth, spec);
                }
            }
        }
    }

    private String firstKey() {
        return place.keys().get(0).name();
    }

    private void addSlot(int owner, ParameterSpec spec) {
        List<Node> alternatives = alternatives(spec);
        if (!alternatives.isEmpty()) {
            slots.add(new Slot(owner, spec, alternatives));
        }
    }

    private List<Node> alternatives(ParameterSpec spec) {
        Class<?> element = Kinds.element(spec.type());
        Stream<Node> found = element.isEnum()
                ? ParameterSpec.choices(element).stream().map(Trees::text)
                : Kinds.of(spec.type()).stream()
                        .flatMap(kind -> catalog.ofKind(kind).stream())
                        .filter(component -> !component.equals(subject))
                        .filter(component -> component.parameters().stream()
                                .noneMatch(parameter -> parameter.required() && parameter.path()))
                        .map(component -> Trees.in(spec.type(), component.name(), filling.brief(component)));
        return found.filter(
                        node -> spec.preset().isEmpty() || !spec.preset().get().equals(node))
                .toList();
    }

    /** The experiments with so many exchanges, in a fixed order. */
    Stream<Node> experiments(int exchanges) {
        return changes(exchanges, 0).map(this::experiment);
    }

    private Stream<List<Change>> changes(int count, int from) {
        if (count == 0) {
            return Stream.of(List.of());
        }
        return Stream.iterate(from, slot -> slot < slots.size(), slot -> slot + 1)
                .flatMap(slot -> slots.get(slot).alternatives().stream()
                        .map(value -> new Change(slots.get(slot), value))
                        .flatMap(change -> changes(count - 1, slot + 1)
                                .map(rest -> Stream.concat(Stream.of(change), rest.stream())
                                        .toList())));
    }

    private Node experiment(List<Change> changes) {
        Node value = filling.whole(subject);
        String label = subject.name();
        for (int depth = 0; depth < place.hosts().size(); depth++) {
            Place.Host host = place.hosts().get(depth);
            value = host(host, depth, Trees.in(host.parameter().type(), label, value), changes);
            label = host.component().name();
        }
        Map<String, Node> experiment = new LinkedHashMap<>();
        for (ParameterSpec spec : ParameterSpec.of(place.experiment())) {
            if (spec.name().equals(firstKey())) {
                experiment.put(spec.name(), place.below(value, label));
            } else if (spec.name().equals("name")) {
                experiment.put(spec.name(), Trees.text(subject.name()));
            } else {
                changed(-1, spec, changes)
                        .or(() -> spec.required() ? filling.value(spec) : spec.example())
                        .ifPresent(chosen -> experiment.put(spec.name(), chosen));
            }
        }
        return Trees.map(experiment);
    }

    private Node host(Place.Host host, int depth, Node inner, List<Change> changes) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("type", Trees.text(host.component().name()));
        for (ParameterSpec spec : host.component().parameters()) {
            if (spec.equals(host.parameter())) {
                values.put(spec.name(), inner);
            } else {
                changed(depth, spec, changes)
                        .or(() -> spec.required() ? filling.value(spec) : Optional.empty())
                        .ifPresent(chosen -> values.put(spec.name(), chosen));
            }
        }
        return Trees.map(values);
    }

    private static Optional<Node> changed(int owner, ParameterSpec spec, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.slot().owner() == owner
                        && change.slot().parameter().equals(spec))
                .map(Change::value)
                .findFirst();
    }
}
