package dev.hopfield.runner.describe;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.api.component.ParameterSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The descriptions of all components, by kind, and of the keys of an experiment, in Markdown. */
public final class ComponentsDocument {

    private static final String INTRODUCTION = """
            # Components

            What an experiment file says, and all components that it can name, by kind. `hopfield describe NAME` tells the
            same of one, plugins of your own included, with a whole experiment that runs;
            `hopfield describe NAME --yaml > x.yaml` writes that into a file.

            This file is written by `./hopfield describe --all --markdown > docs/components.md`; do not edit it.

            """;

    private final Catalog catalog;
    private final Abilities abilities;
    private final Examples examples;
    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    private ComponentsDocument(Catalog catalog) {
        this.catalog = catalog;
        this.abilities = new Abilities(catalog);
        this.examples = new Examples(catalog);
    }

    /**
     * The document.
     *
     * @param catalog the components that are installed
     * @return Markdown with tables, as GitHub shows it
     */
    public static String of(Catalog catalog) {
        ComponentsDocument document = new ComponentsDocument(catalog);
        document.contents();
        document.experiment();
        catalog.kinds().forEach(document::kind);
        return document.text.toString();
    }

    private void contents() {
        text.append("- [Experiments](#experiments)\n");
        for (Class<?> kind : catalog.kinds()) {
            String title = title(kind);
            text.append("- [").append(title).append("](#").append(slug(title)).append("):");
            List<ComponentType> components = catalog.ofKind(kind);
            for (int i = 0; i < components.size(); i++) {
                String name = components.get(i).name();
                text.append(i == 0 ? " " : ", ");
                text.append("[")
                        .append(name)
                        .append("](#")
                        .append(anchor(kind, name))
                        .append(")");
            }
            text.append('\n');
        }
    }

    private void experiment() {
        text.append("\n## Experiments\n");
        ExperimentText.sections().forEach((title, specs) -> {
            text.append("\n### ").append(capital(title)).append("\n\n");
            table(specs);
        });
        text.append("\nA sweep is a map of paths, which are keys joined by dots. `path: [a, b, ...]` lists values;"
                + "\n`path: {from: a, to: b, steps: n}` is a range of n points, both ends included.\n");
    }

    private void kind(Class<?> kind) {
        text.append("\n## ").append(title(kind)).append('\n');
        catalog.ofKind(kind).forEach(component -> component(component, kind));
    }

    private void component(ComponentType component, Class<?> kind) {
        text.append("\n<a id=\"").append(anchor(kind, component.name())).append("\"></a>\n");
        text.append("\n### ").append(component.name()).append("\n\n");
        text.append("From `").append(component.origin()).append("`: ").append(prose(component.summary()));
        text.append(".\n");
        list("", abilities.of(component));
        if (!component.parameters().isEmpty()) {
            text.append('\n');
            table(component.parameters());
        }
        Optional<String> command = ComponentText.command(component, kind);
        if (command.isPresent()) {
            block("On the command line:", "sh", command.get());
        } else {
            Optional<Example> example = examples.of(component, kind);
            example.ifPresent(shown -> block("In " + shown.place() + ":", "yaml", shown.component()));
        }
        list("References:\n\n", component.references());
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title);
            lines.forEach(line -> text.append("- ").append(prose(line)).append('\n'));
        }
    }

    private void block(String title, String language, String content) {
        text.append('\n').append(title).append("\n\n```").append(language).append('\n');
        text.append(content).append("\n```\n");
    }

    private void table(List<ParameterSpec> specs) {
        text.append("| name | type | default | range | unit | meaning |\n|---|---|---|---|---|---|\n");
        for (ParameterSpec spec : specs) {
            text.append("| `").append(spec.name()).append("` | ").append(type(spec));
            text.append(" | ").append(preset(spec)).append(" | ").append(spec.range());
            text.append(" | ")
                    .append(cell(spec.unit()))
                    .append(" | ")
                    .append(cell(spec.doc()))
                    .append(" |\n");
        }
    }

    private String type(ParameterSpec spec) {
        String type = cell(ParameterText.type(spec));
        return Kinds.of(spec.type())
                .filter(kind -> !catalog.ofKind(kind).isEmpty())
                .map(kind -> "[" + type + "](#" + slug(title(kind)) + ")")
                .orElse(type);
    }

    private static String preset(ParameterSpec spec) {
        String preset = ParameterText.preset(spec);
        return spec.preset().isPresent() ? "`" + preset + "`" : preset;
    }

    /** What would end a cell of a table, or begin emphasis or a tag, as it is. */
    private static String cell(String content) {
        return prose(content).replace("|", "\\|");
    }

    private static String prose(String content) {
        return content.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("<", "&lt;")
                .replace("[", "\\[");
    }

    private static String title(Class<?> kind) {
        String name = capital(ComponentType.kindName(kind));
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String anchor(Class<?> kind, String name) {
        return slug(ComponentType.kindName(kind)) + "-" + name;
    }
}
