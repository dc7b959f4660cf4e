package dev.hopfield.runner.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.ComponentReader;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.plugin.Installation;
import dev.hopfield.runner.plugin.InstalledPlugins;
import dev.hopfield.runner.plugin.PluginChoice;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * How the runner is put together. Plugins are loaded when a command first asks for what they supply: help needs none of
 * them, and the command line says which are wanted.
 */
final class RunnerModule extends AbstractModule {

    private final Terminal terminal;
    private final Supplier<PluginChoice> choice;

    RunnerModule(Terminal terminal, Supplier<PluginChoice> choice) {
        this.terminal = terminal;
        this.choice = choice;
    }

    @Override
    protected void configure() {
        bind(Terminal.class).toInstance(terminal);
    }

    @Provides
    @Singleton
    Installation installation() {
        Installation installation = InstalledPlugins.load(choice.get());
        installation.failures().forEach(failure -> terminal.err().println("plugin left out: " + failure.text()));
        terminal.err().flush();
        return installation;
    }

    @Provides
    Catalog catalog(Installation installation) {
        return installation.catalog();
    }

    @Provides
    ExperimentLoader loader(Catalog catalog) {
        return new ExperimentLoader(catalog);
    }

    @Provides
    ComponentReader reader(Catalog catalog) {
        return new ComponentReader(catalog);
    }
}
