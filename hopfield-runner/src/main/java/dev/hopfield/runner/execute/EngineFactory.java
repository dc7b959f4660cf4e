package dev.hopfield.runner.execute;

/** Makes engines. */
@FunctionalInterface
public interface EngineFactory {

    /**
     * An engine of this process.
     *
     * @param threads how many cells run at the same time, at least 1
     * @return the engine
     */
    Engine local(int threads);
}
