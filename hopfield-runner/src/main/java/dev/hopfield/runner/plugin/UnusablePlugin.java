package dev.hopfield.runner.plugin;

/** Thrown while a plugin is looked at, to leave it out. */
final class UnusablePlugin extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PluginFailure failure;

    UnusablePlugin(PluginFailure failure) {
        super(failure.text());
        this.failure = failure;
    }

    PluginFailure failure() {
        return failure;
    }
}
