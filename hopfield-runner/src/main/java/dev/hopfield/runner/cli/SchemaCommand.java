package dev.hopfield.runner.cli;

import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.ExperimentSchema;
import dev.hopfield.runner.result.JsonText;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the schema of experiment files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Prints a JSON schema of experiment files with all that is installed, so that editors complete and"
                        + " check them.",
        footer = {
            "",
            "Example:",
            "  hopfield schema > hopfield.schema.json",
            "",
            "Editors that know YAML schemas find it by the first line of an experiment:",
            "  # yaml-language-server: $schema=hopfield.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {

    @Mixin
    private PluginOptions pluginOptions;

    private final Provider<Catalog> installed;
    private final Terminal terminal;

    @Inject
    SchemaCommand(Provider<Catalog> installed, Terminal terminal) {
        this.installed = installed;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().println(JsonText.text(new ExperimentSchema(installed.get()).tree()));
        terminal.out().flush();
        return ExitCode.OK.value();
    }
}
