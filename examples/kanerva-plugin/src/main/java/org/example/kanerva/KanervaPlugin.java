package org.example.kanerva;

import dev.hopfield.api.Plugin;
import java.util.List;

/** Sparse distributed memory, and a corruption that comes in one piece. */
public final class KanervaPlugin implements Plugin {

    @Override
    public String id() {
        return "kanerva";
    }

    @Override
    public String version() {
        return Plugin.versionOf(KanervaPlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(SparseDistributedModel.class, Burst.class);
    }
}
