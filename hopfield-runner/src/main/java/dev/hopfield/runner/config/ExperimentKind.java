package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.api.component.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The kinds of experiments, told apart by the keys of a file. */
enum ExperimentKind {
    RECALL("an experiment in recall", RecallExperiment.class),
    OPTIMISATION("an optimisation", OptimisationExperiment.class);

    /** What an optimisation is told by; a file with neither is an experiment in recall. */
    static final Set<String> OF_OPTIMISATIONS = Set.of("problem", "solvers");

    private final String text;
    private final Class<? extends Experiment> type;

    ExperimentKind(String text, Class<? extends Experiment> type) {
        this.text = text;
        this.type = type;
    }

    static ExperimentKind of(Node tree) {
        return tree instanceof Node.Mapping mapping
                        && mapping.entries().keySet().stream().anyMatch(OF_OPTIMISATIONS::contains)
                ? OPTIMISATION
                : RECALL;
    }

    /** What it is called where blanks cannot stand. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The record that such an experiment is bound to. */
    Class<? extends Experiment> type() {
        return type;
    }

    /** The keys of its files, {@code extends} left out, which all files may have. */
    List<ParameterSpec> parameters() {
        return ParameterSpec.of(type.asSubclass(Record.class));
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        parameters().forEach(parameter -> keys.add(parameter.name()));
        return keys;
    }

    private ExperimentKind other() {
        return this == RECALL ? OPTIMISATION : RECALL;
    }

    /** Keys that only the other kind has. */
    private Set<String> foreign() {
        Set<String> foreign = other().keys();
        foreign.removeAll(keys());
        return foreign;
    }

    /** One problem for each key that belongs to the other kind. */
    List<Problem> mixtures(Node tree) {
        List<Problem> problems = new ArrayList<>();
        if (tree instanceof Node.Mapping mapping) {
            Set<String> foreign = foreign();
            mapping.entries().forEach((key, entry) -> {
                if (foreign.contains(key)) {
                    problems.add(new Problem(
                            entry.keyPosition(),
                            "'" + key + "' is a key of " + other().text + ", but this is " + text,
                            "patterns and models make an experiment in recall, problem and solvers an optimisation;"
                                    + " no file is both"));
                }
            });
        }
        return problems;
    }

    /** A tree without keys of the other kind, so that each is told of once. */
    Node unmixed(Node tree) {
        if (!(tree instanceof Node.Mapping mapping)) {
            return tree;
        }
        Map<String, Node.Entry> own = new LinkedHashMap<>(mapping.entries());
        own.keySet().removeAll(foreign());
        return new Node.Mapping(own, mapping.position());
    }
}
