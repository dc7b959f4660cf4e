package dev.hopfield.runner.inject;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.hopfield.runner.Terminal;

/** Makes objects with what they depend on. The only door to the injector. */
public final class RunnerInjector {

    private final Injector injector;

    /**
     * @param terminal where commands write
     */
    public RunnerInjector(Terminal terminal) {
        this.injector = Guice.createInjector(new RunnerModule(terminal));
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
