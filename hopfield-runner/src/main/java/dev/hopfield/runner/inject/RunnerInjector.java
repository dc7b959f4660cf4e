package dev.hopfield.runner.inject;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.catalog.InstalledPlugins;
import java.util.List;

/** Makes objects with what they depend on. The only door to the injector. */
public final class RunnerInjector {

    private final Injector injector;

    /**
     * @param terminal where commands write
     * @throws dev.hopfield.runner.UserError if the installed plugins cannot be used
     */
    public RunnerInjector(Terminal terminal) {
        List<Plugin> plugins = InstalledPlugins.load();
        Catalog catalog = InstalledPlugins.catalog(plugins);
        this.injector = Guice.createInjector(new RunnerModule(terminal, plugins, catalog));
    }

    /**
     * An object of a class.
     *
     * @param type a class with an injectable constructor
     * @param <T> that class
     * @return a new object
     */
    public <T> T create(Class<T> type) {
        return injector.getInstance(type);
    }
}
