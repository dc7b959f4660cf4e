package dev.hopfield.runner.describe;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.execution.Engine;
import dev.hopfield.api.query.QueryEngine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The description of a component as a person reads it. */
public final class ComponentText {

    private final ParameterText parameters;
    private final Abilities abilities;
    private final Examples examples;
    private final List<Plugin> plugins;

    /**
     * @param catalog the components that are installed
     * @param plugins where they come from
     */
    public ComponentText(Catalog catalog, List<Plugin> plugins) {
        this.parameters = new ParameterText(catalog);
        this.abilities = new Abilities(catalog);
        this.examples = new Examples(catalog);
        this.plugins = List.copyOf(plugins);
    }

    /** All about a component. */
    public String of(ComponentType component) {
        StringBuilder text = new StringBuilder();
        text.append(component.name()).append(": ").append(kinds(component)).append(" of ");
        text.append(component.origin()).append(version(component)).append("\n  ");
        text.append(component.summary()).append('\n');
        section(text, "what holds for it", abilities.of(component));
        if (!component.parameters().isEmpty()) {
            text.append("\n  parameters\n").append(parameters.lines(component.parameters()));
        }
        component.kinds().forEach(kind -> example(text, component, kind));
        section(text, "references", component.references());
        return text.append('\n').toString();
    }

    /** The kinds of a component, in words. */
    static String kinds(ComponentType component) {
        return component.kinds().stream().map(ComponentType::kindName).collect(Collectors.joining(", "));
    }

    private String version(ComponentType component) {
        return plugins.stream()
                .filter(plugin -> plugin.id().equals(component.origin()))
                .map(plugin -> " " + plugin.version())
                .findFirst()
                .orElse("");
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n  ").append(title).append('\n');
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }

    private void example(StringBuilder text, ComponentType component, Class<?> kind) {
        String as = component.kinds().size() == 1 ? "" : " as " + ComponentType.kindName(kind);
        Optional<String> command = command(component, kind);
        if (command.isPresent()) {
            section(text, "on the command line", List.of(command.get()));
            return;
        }
        examples.of(component, kind)
                .ifPresentOrElse(
                        example -> section(
                                text,
                                "an experiment that runs, with it" + as + " in " + example.place(),
                                example.experiment().lines().toList()),
                        () -> section(
                                text,
                                "an experiment" + (as.isEmpty() ? "" : ", with it" + as),
                                List.of("none of the small ones that were tried runs with it")));
    }

    /** How a component is chosen that stands in no experiment, because no result depends on it. */
    static Optional<String> command(ComponentType component, Class<?> kind) {
        if (kind == Engine.class) {
            return Optional.of("hopfield run FILE --engine '{type: " + component.name() + "}'");
        }
        return kind == QueryEngine.class
                ? Optional.of("hopfield query RUN --engine " + component.name() + " 'select * from results'")
                : Optional.empty();
    }
}
