package dev.hopfield.continuous;

import dev.hopfield.api.Plugin;
import dev.hopfield.learning.LearningPlugin;
import dev.hopfield.testkit.PluginContract;
import java.util.List;

class ContinuousPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new ContinuousPlugin();
    }

    @Override
    protected List<Plugin> companions() {
        return List.of(new LearningPlugin());
    }

    @Override
    protected List<Record> examples() {
        return List.of(Models.hebbian(2.5, 3, 0, 1e-3));
    }
}
