package dev.hopfield.classic;

import dev.hopfield.api.Plugin;
import java.util.List;

/** The classic model and its update schedules. */
public final class ClassicPlugin implements Plugin {

    @Override
    public String id() {
        return "hopfield-classic";
    }

    @Override
    public String version() {
        return Plugin.versionOf(ClassicPlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(ClassicModel.class, RandomOrderUpdate.class, SequentialUpdate.class, SynchronousUpdate.class);
    }
}
