package dev.hopfield.learning;

import dev.hopfield.api.Plugin;
import dev.hopfield.kernels.Kernels;
import java.util.List;
import java.util.Map;

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
        return List.of(
                Hebbian.class,
                PseudoInverse.class,
                Dreaming.class,
                Storkey.class,
                Perceptron.class,
                Minover.class,
                Unlearning.class,
                Palimpsest.class,
                Bounded.class,
                Sequence.class,
                Sparse.class,
                Clipped.class,
                Diluted.class);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("kernels", Kernels.active().name());
    }
}
