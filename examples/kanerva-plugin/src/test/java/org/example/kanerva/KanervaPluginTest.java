package org.example.kanerva;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.PluginContract;
import java.util.List;

class KanervaPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new KanervaPlugin();
    }

    @Override
    protected List<Record> examples() {
        return List.of(new SparseDistributedModel(500, 0.05, 7), new Burst(0.3));
    }
}
