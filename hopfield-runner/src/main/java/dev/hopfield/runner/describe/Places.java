package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.runner.config.OptimisationExperiment;
import dev.hopfield.runner.config.RecallExperiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds where components can stand, by the types of parameters alone. */
final class Places {

    private static final List<Class<? extends Record>> EXPERIMENTS =
            List.of(RecallExperiment.class, OptimisationExperiment.class);

    private static final int MOST_HOSTS = 3;

    private final Catalog catalog;

    Places(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The places that lie least deep.
     *
     * @param component what is to stand somewhere
     * @param kind as which kind
     * @return those within components of its own plugin first, and those in experiments in recall before others
     */
    List<Place> of(ComponentType component, Class<?> kind) {
        Comparator<Place> strangers = Comparator.comparingLong(place -> place.hosts().stream()
                .filter(host -> !host.component().origin().equals(component.origin()))
                .count());
        Comparator<Place> order = strangers.thenComparingInt(place -> EXPERIMENTS.indexOf(place.experiment()));
        for (int hosts = 0; hosts <= MOST_HOSTS; hosts++) {
            List<Place> places = places(kind, hosts, List.of(component));
            if (!places.isEmpty()) {
                return places.stream().sorted(order).toList();
            }
        }
        return List.of();
    }

    private List<Place> places(Class<?> kind, int hosts, List<ComponentType> inner) {
        List<Place> places = new ArrayList<>();
        if (hosts == 0) {
            EXPERIMENTS.forEach(experiment -> collect(experiment, experiment, List.of(), kind, places));
            return places;
        }
        for (ComponentType host : catalog.components()) {
            if (inner.contains(host)) {
                continue;
            }
            List<ComponentType> around =
                    Stream.concat(inner.stream(), Stream.of(host)).toList();
            for (ParameterSpec parameter : host.parameters()) {
                if (Kinds.of(parameter.type()).filter(kind::equals).isPresent()) {
                    for (Class<?> hostKind : host.kinds()) {
                        places(hostKind, hosts - 1, around).stream()
                                .map(place -> place.within(new Place.Host(host, hostKind, parameter)))
                                .forEach(places::add);
                    }
                }
            }
        }
        return places;
    }

    /** The keys of an experiment that take a kind, those of its sections included. */
    private static void collect(
            Class<? extends Record> experiment,
            Class<? extends Record> section,
            List<ParameterSpec> above,
            Class<?> kind,
            List<Place> places) {
        for (ParameterSpec spec : ParameterSpec.of(section)) {
            List<ParameterSpec> keys =
                    Stream.concat(above.stream(), Stream.of(spec)).toList();
            Class<?> element = Kinds.element(spec.type());
            if (element == kind) {
                places.add(new Place(List.of(), experiment, keys));
            } else if (element.isRecord()) {
                collect(experiment, element.asSubclass(Record.class), keys, kind, places);
            }
        }
    }
}
