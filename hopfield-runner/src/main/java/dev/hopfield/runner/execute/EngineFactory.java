package dev.hopfield.runner.execute;

/** Makes engines. */
@FunctionalInterface
public interface EngineFactory {

    /**
     * An engine of this process.
     *
     * @param threads how many threads run cells and share their work, at least 1
     * @return the engine
     */
    Engine local(int threads);
}
