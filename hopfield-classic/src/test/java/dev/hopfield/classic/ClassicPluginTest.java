package dev.hopfield.classic;

import dev.hopfield.api.Plugin;
import dev.hopfield.learning.Hebbian;
import dev.hopfield.learning.LearningPlugin;
import dev.hopfield.testkit.PluginContract;
import java.util.List;

class ClassicPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new ClassicPlugin();
    }

    @Override
    protected List<Plugin> companions() {
        return List.of(new LearningPlugin());
    }

    @Override
    protected List<Record> examples() {
        return List.of(new ClassicModel(new Hebbian(), new SynchronousUpdate()), new ThermalNoise(0.5));
    }
}
