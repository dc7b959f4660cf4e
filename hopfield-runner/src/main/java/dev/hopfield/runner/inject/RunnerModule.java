package dev.hopfield.runner.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.execute.EngineFactory;
import dev.hopfield.runner.execute.LocalEngine;
import java.util.List;

/** How the runner is put together. */
final class RunnerModule extends AbstractModule {

    private final Terminal terminal;
    private final List<Plugin> plugins;
    private final Catalog catalog;

    RunnerModule(Terminal terminal, List<Plugin> plugins, Catalog catalog) {
        this.terminal = terminal;
        this.plugins = plugins;
        this.catalog = catalog;
    }

    @Override
    protected void configure() {
        bind(Terminal.class).toInstance(terminal);
        bind(Catalog.class).toInstance(catalog);
        bind(EngineFactory.class).toInstance(LocalEngine::new);
    }

    @Provides
    List<Plugin> plugins() {
        return plugins;
    }

    @Provides
    ExperimentLoader loader() {
        return new ExperimentLoader(catalog);
    }
}
