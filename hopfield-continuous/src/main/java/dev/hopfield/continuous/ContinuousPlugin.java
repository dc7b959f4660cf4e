package dev.hopfield.continuous;

import dev.hopfield.api.Plugin;
import dev.hopfield.kernels.Kernels;
import java.util.List;
import java.util.Map;

/** Supplies the continuous family: its models, activations, integrators and solver. */
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
        return List.of(
                ContinuousModel.class,
                BidirectionalModel.class,
                Tanh.class,
                Logistic.class,
                Arctan.class,
                SaturatedLinear.class,
                RectifiedPower.class,
                Euler.class,
                RungeKutta.class,
                DormandPrince.class,
                FixedPointIteration.class,
                ContinuousSolver.class);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("kernels", Kernels.active().name());
    }
}
