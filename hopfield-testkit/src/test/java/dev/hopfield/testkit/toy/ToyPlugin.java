package dev.hopfield.testkit.toy;

import dev.hopfield.api.Plugin;
import java.util.List;

/** A plugin that does everything right. */
public final class ToyPlugin implements Plugin {

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(ToyModel.class, Pixels.class);
    }
}
