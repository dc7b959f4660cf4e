package dev.hopfield.learning;

import dev.hopfield.api.Plugin;
import java.util.List;

/** The learning rules of this module. */
public final class LearningPlugin implements Plugin {

    @Override
    public String id() {
        return "hopfield-learning";
    }

    @Override
    public String version() {
        return Plugin.versionOf(LearningPlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(Hebbian.class);
    }
}
