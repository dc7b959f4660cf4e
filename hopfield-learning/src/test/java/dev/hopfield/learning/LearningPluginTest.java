package dev.hopfield.learning;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.PluginContract;

class LearningPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new LearningPlugin();
    }
}
