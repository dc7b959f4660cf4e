package dev.hopfield.runner.inject;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.hopfield.runner.Terminal;
import dev.hopfield.runner.plugin.PluginChoice;
import java.util.function.Supplier;

/** Makes objects with what they depend on. The only door to the injector. */
public final class RunnerInjector {

    private final Injector injector;

    /**
     * @param terminal where commands write
     * @param choice which plugins are wanted; asked when the first of them is
     */
    public RunnerInjector(Terminal terminal, Supplier<PluginChoice> choice) {
        this.injector = Guice.createInjector(new RunnerModule(terminal, choice));
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
