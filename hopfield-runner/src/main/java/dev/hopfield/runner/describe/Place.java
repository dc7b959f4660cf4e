package dev.hopfield.runner.describe;

import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a component can stand in an experiment: below a key of it, or as a parameter of other components that do.
 *
 * @param hosts the components around it, the innermost first
 * @param experiment the kind of experiment
 * @param keys the keys that lead to the outermost component
 */
record Place(List<Host> hosts, Class<? extends Record> experiment, List<ParameterSpec> keys) {

    /**
     * A component around another one.
     *
     * @param component what it is
     * @param kind as which it stands there
     * @param parameter where it takes the other one
     */
    record Host(ComponentType component, Class<?> kind, ParameterSpec parameter) {}

    Place {
        hosts = List.copyOf(hosts);
        keys = List.copyOf(keys);
    }

    /** The place inside a component that stands here. */
    Place within(Host host) {
        return new Place(Stream.concat(Stream.of(host), hosts.stream()).toList(), experiment, keys);
    }

    /** A value that stands below the first key, as that key takes it. */
    Node below(Node outermost, String label) {
        Node value = Trees.in(keys.get(keys.size() - 1).type(), label, outermost);
        for (int i = keys.size() - 2; i >= 0; i--) {
            value = Trees.map(Map.of(keys.get(i + 1).name(), value));
        }
        return value;
    }

    /** The place in words, the innermost first. */
    String text() {
        String path = keys.stream().map(ParameterSpec::name).collect(Collectors.joining("."));
        return hosts.stream()
                .map(host -> host.parameter().name() + " of the " + ComponentType.kindName(host.kind()) + " "
                        + host.component().name() + ", in ")
                .collect(Collectors.joining("", "", path));
    }
}
