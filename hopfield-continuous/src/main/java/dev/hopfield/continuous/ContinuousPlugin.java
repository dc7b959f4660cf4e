package dev.hopfield.continuous;

import dev.hopfield.api.Plugin;
import java.util.List;

/** Supplies the continuous family: {@link ContinuousModel}. */
public final class ContinuousPlugin implements Plugin {

    /** For {@link java.util.ServiceLoader}. */
    public ContinuousPlugin() {}

    @Override
    public String id() {
        return "hopfield-continuous";
    }

    @Override
    public String version() {
        return Plugin.versionOf(ContinuousPlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(ContinuousModel.class);
    }
}
