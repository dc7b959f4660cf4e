package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.runner.config.ExperimentLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds experiments to show components in, by trying small ones until one runs. Always the same for the same plugins. */
public final class Examples {

    /** Exchanging two parts at a time makes up for most demands; more would take too long. */
    private static final int MOST_EXCHANGES = 2;

    private static final int MOST_TRIED = 300;

    private final Catalog catalog;
    private final Places places;
    private final Filling filling;
    private final Trial trial;

    /**
     * @param catalog the components that are installed
     */
    public Examples(Catalog catalog) {
        this.catalog = catalog;
        this.places = new Places(catalog);
        this.filling = new Filling(catalog);
        this.trial = new Trial(new ExperimentLoader(catalog));
    }

    /**
     * An experiment in which a component stands as one of a kind.
     *
     * @param component the component
     * @param kind one of its kinds
     * @return the first experiment that runs and measures numbers, or else the first that runs; none if there is no place
     *     for the kind in an experiment, or nothing that was tried runs
     */
    Optional<Example> of(ComponentType component, Class<?> kind) {
        List<Place> where = places.of(component, kind);
        boolean reads = component.parameters().stream()
                .anyMatch(spec -> spec.path() && filling.value(spec).isPresent());
        Optional<Example> second = Optional.empty();
        for (Example example : (Iterable<Example>) candidates(component, where).limit(MOST_TRIED)::iterator) {
            if (reads) {
                if (trial.wantsFilesOnly(example.experiment())) {
                    return Optional.of(example);
                }
                continue;
            }
            Trial.Verdict verdict = trial.of(example.experiment());
            if (verdict == Trial.Verdict.CLEAN) {
                return Optional.of(example);
            }
            if (verdict == Trial.Verdict.RUNS && second.isEmpty()) {
                second = Optional.of(example);
            }
        }
        return second;
    }

    /**
     * The whole experiment of an example.
     *
     * @param component the component
     * @param kind one of its kinds
     * @return YAML; empty if there is no example
     */
    public Optional<String> experiment(ComponentType component, Class<?> kind) {
        return of(component, kind).map(Example::experiment);
    }

    /** The fewest exchanges first. */
    private Stream<Example> candidates(ComponentType component, List<Place> where) {
        return Stream.iterate(0, exchanges -> exchanges <= MOST_EXCHANGES, exchanges -> exchanges + 1)
                .flatMap(exchanges -> where.stream()
                        .flatMap(place -> new Draft(place, component, catalog)
                                .experiments(exchanges)
                                .map(tree -> new Example(
                                        SnippetText.flow(filling.whole(component)),
                                        place.text(),
                                        comment(component) + SnippetText.of(tree)))));
    }

    private static String comment(ComponentType component) {
        return "# " + component.name() + ": " + component.summary() + "\n"
                + component.parameters().stream()
                        .filter(ParameterSpec::path)
                        .filter(spec -> spec.example().isPresent())
                        .map(spec -> "# Replace " + spec.example().get().flow() + " by your own: " + spec.doc() + ".\n")
                        .collect(Collectors.joining());
    }
}
