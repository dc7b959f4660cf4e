package dev.hopfield.runner.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Binder;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.config.ExperimentLoader;
import dev.hopfield.runner.execute.EngineFactory;
import dev.hopfield.runner.execute.LocalEngine;
import java.util.List;
import java.util.ServiceLoader;

/** How the runner is put together. */
final class RunnerModule extends AbstractModule {

    private final Terminal terminal;

    RunnerModule(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    protected void configure() {
        bind(Terminal.class).toInstance(terminal);
        bind(EngineFactory.class).toInstance(LocalEngine::new);
    }

    @Provides
    @Singleton
    List<Plugin> plugins() {
        return ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Provides
    @Singleton
    Catalog catalog(List<Plugin> plugins) {
        return Catalog.of(plugins);
    }

    @Provides
    Binder binder(Catalog catalog) {
        return new Binder(catalog);
    }

    @Provides
    ExperimentLoader loader(Binder binder) {
        return new ExperimentLoader(binder);
    }
}
