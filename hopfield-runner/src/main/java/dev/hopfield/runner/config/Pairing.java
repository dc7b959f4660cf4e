package dev.hopfield.runner.config;

import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.ParameterSpec;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import dev.hopfield.api.experiment.PatternSource;
import dev.hopfield.api.memory.AssociatingModel;
import dev.hopfield.api.memory.Model;
import dev.hopfield.api.state.Dimensions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Experiments with values: how many of them there are, and which models can store pairs of a pattern and a value. */
final class Pairing {

    private static final String PATTERNS = "patterns";
    static final String VALUES = "values";
    static final String COUNT = "count";
    private static final String MODELS = "models";

    private final Catalog catalog;
    private final Binder binder;

    Pairing(Catalog catalog, Binder binder) {
        this.catalog = catalog;
        this.binder = binder;
    }

    /** An experiment whose values have the count of the patterns, if they take one and were given none. */
    Node counted(Node experiment) {
        return impliedCount(experiment)
                .map(count -> binder.edit(experiment, RecallExperiment.class, VALUES + "." + COUNT, count))
                .orElse(experiment);
    }

    /** An experiment that is all written out, without the count of values that another one implied. */
    Node.Mapping withoutImplied(Node.Mapping writtenOut, Node experiment) {
        if (impliedCount(experiment).isEmpty()) {
            return writtenOut;
        }
        Node.Mapping values = (Node.Mapping) writtenOut.entries().get(VALUES).value();
        Map<String, Node.Entry> others = new LinkedHashMap<>(values.entries());
        others.remove(COUNT);
        return writtenOut.with(VALUES, new Node.Mapping(others, values.position()));
    }

    private Optional<Node> impliedCount(Node experiment) {
        Optional<Node> values = child(experiment, VALUES);
        Optional<Node> patterns = child(experiment, PATTERNS);
        boolean open = values.flatMap(this::countParameter).isPresent()
                && values.flatMap(source -> child(source, COUNT)).isEmpty();
        return open
                ? patterns.flatMap(source -> child(source, COUNT))
                        .or(() -> patterns.flatMap(this::countParameter).flatMap(ParameterSpec::preset))
                : Optional.empty();
    }

    private Optional<ParameterSpec> countParameter(Node source) {
        return child(source, "type")
                .or(() -> Optional.of(source))
                .filter(Node.Scalar.class::isInstance)
                .flatMap(name -> catalog.find(PatternSource.class, ((Node.Scalar) name).text()))
                .map(ComponentType::parameters)
                .flatMap(parameters -> parameters.stream()
                        .filter(parameter -> parameter.name().equals(COUNT))
                        .findFirst());
    }

    private static Optional<Node> child(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value)
                : Optional.empty();
    }

    /**
     * What keeps an experiment from storing pairs, if it has values.
     *
     * @param tree where it is written
     * @param experiment what that says
     */
    List<Problem> problems(Node tree, RecallExperiment experiment) {
        List<Problem> problems = new ArrayList<>();
        experiment.values().ifPresent(values -> {
            requireAsMany(tree, experiment.patterns(), values).ifPresent(problems::add);
            experiment.models().forEach((label, model) -> {
                if (!(model instanceof AssociatingModel)) {
                    problems.add(storesNoPairs(tree, label, model));
                }
            });
        });
        return problems;
    }

    /** As far as that is known before anything is drawn. */
    private Optional<Problem> requireAsMany(Node tree, PatternSource patterns, PatternSource values) {
        Optional<Long> keys = patterns.dimensions().map(Dimensions::count);
        Optional<Long> drawn = values.dimensions().map(Dimensions::count);
        if (keys.isEmpty() || drawn.isEmpty() || keys.equals(drawn)) {
            return Optional.empty();
        }
        Optional<Node> section = child(tree, VALUES);
        Optional<Node> count = section.flatMap(source -> child(source, COUNT));
        return Optional.of(new Problem(
                count.or(() -> section).map(Node::position).orElse(Position.UNKNOWN),
                "there are " + drawn.get() + " values for " + keys.get() + " patterns",
                count.isPresent()
                        ? "leave it out: then there are as many values as patterns, whatever their count"
                        : "each pattern is to call up a value of its own: draw as many"));
    }

    private Problem storesNoPairs(Node tree, String label, Model model) {
        Position position = child(tree, MODELS)
                .flatMap(models -> child(models, label))
                .map(Node::position)
                .orElse(Position.UNKNOWN);
        Component component = model.getClass().getAnnotation(Component.class);
        String name = component == null ? model.getClass().getSimpleName() : component.name();
        List<String> able = catalog.ofKind(Model.class).stream()
                .filter(type -> AssociatingModel.class.isAssignableFrom(type.type()))
                .map(ComponentType::name)
                .toList();
        return new Problem(
                position,
                MODELS + "." + label + ": " + name + " stores patterns only, but there are values for them to call up",
                able.isEmpty()
                        ? "no model that is installed stores pairs of a pattern and a value; leave out values"
                        : "models that store pairs of a pattern and a value: " + String.join(", ", able)
                                + "; or leave out values");
    }
}
