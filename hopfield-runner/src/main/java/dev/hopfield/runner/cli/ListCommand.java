package dev.hopfield.runner.cli;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.api.component.ComponentType;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.result.JsonText;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is installed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists all components that an experiment can name, by kind and the plugin that they come from.",
        footer = {"", "Example:", "  hopfield list --json"})
final class ListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "prints JSON")
    private boolean json;

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<Catalog> installed;
    private final Terminal terminal;

    @Inject
    ListCommand(Provider<Catalog> installed, Terminal terminal) {
        this.installed = installed;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalog catalog = installed.get();
        terminal.out().print(json ? asJson(catalog) : asText(catalog));
        terminal.out().flush();
        return ExitCode.OK.value();
    }

    private static String asText(Catalog catalog) {
        int width = longest(catalog.components(), ComponentType::name);
        StringBuilder text = new StringBuilder();
        for (Class<?> kind : catalog.kinds()) {
            List<ComponentType> components = catalog.ofKind(kind);
            List<String> origins =
                    components.stream().map(ComponentType::origin).distinct().toList();
            boolean alike = origins.size() == 1;
            text.append(ComponentType.kindName(kind));
            text.append(alike ? " (" + origins.get(0) + ")" : "").append('\n');
            int originWidth = longest(components, ComponentType::origin);
            for (ComponentType component : components) {
                text.append("  ").append(padded(component.name(), width)).append("  ");
                text.append(alike ? "" : padded(component.origin(), originWidth) + "  ");
                text.append(component.summary()).append('\n');
            }
        }
        return text.append(
                        "\nhopfield describe NAME tells all about one, and describe experiment the keys of a file.\n")
                .toString();
    }

    private static int longest(List<ComponentType> components, Function<ComponentType, String> text) {
        return components.stream()
                .mapToInt(component -> text.apply(component).length())
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String asJson(Catalog catalog) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (ComponentType component : catalog.components()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", component.name());
            entry.put(
                    "kinds",
                    component.kinds().stream().map(ComponentType::kindName).toList());
            entry.put("summary", component.summary());
            entry.put("origin", component.origin());
            entries.add(entry);
        }
        return JsonText.text(entries) + "\n";
    }
}
