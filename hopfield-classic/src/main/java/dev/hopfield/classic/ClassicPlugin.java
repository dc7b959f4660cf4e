package dev.hopfield.classic;

import dev.hopfield.api.Plugin;
import dev.hopfield.kernels.Kernels;
import java.util.List;
import java.util.Map;

/** The classic model and solver, their update schedules and their noise. */
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
        return List.of(
                ClassicModel.class,
                ClassicSolver.class,
                RandomOrderUpdate.class,
                RandomReplacementUpdate.class,
                SequentialUpdate.class,
                SynchronousUpdate.class,
                BlockUpdate.class,
                NoNoise.class,
                ThermalNoise.class,
                AnnealingNoise.class);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("kernels", Kernels.active().name());
    }
}
