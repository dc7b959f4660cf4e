package dev.hopfield.dense;

import dev.hopfield.api.Plugin;
import dev.hopfield.kernels.Kernels;
import java.util.List;
import java.util.Map;

/** Contributes the dense model and its separations. */
public final class DensePlugin implements Plugin {

    @Override
    public String id() {
        return "hopfield-dense";
    }

    @Override
    public String version() {
        return Plugin.versionOf(DensePlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(DenseModel.class, Exponential.class, Polynomial.class, Softmax.class);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("kernels", Kernels.active().name());
    }
}
