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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is installed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists all components that an experiment can name, by kind.",
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
        int width = catalog.components().stream()
                .mapToInt(component -> component.name().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Class<?> kind : catalog.kinds()) {
            text.append(ComponentType.kindName(kind)).append('\n');
            for (ComponentType component : catalog.ofKind(kind)) {
                String blanks = " ".repeat(width - component.name().length());
                text.append("  ").append(component.name()).append(blanks);
                text.append("  ").append(component.summary()).append('\n');
            }
        }
        return text.append(
                        "\nhopfield describe NAME tells the parameters of one, and describe experiment the keys of a file.\n")
                .toString();
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
