package dev.hopfield.testkit.toy;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.PluginContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ToyPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new ToyPlugin();
    }

    @Override
    protected List<Record> examples() {
        return List.of(
                new ToyModel(Flaw.NONE, 0.1),
                new Pixels(
                        "pictures",
                        3,
                        1L << 40,
                        Optional.of(0.25),
                        false,
                        List.of(1e-300, 1.0 / 3),
                        Map.of("a", Flaw.NONE),
                        new Pixels.Size(3, 4)));
    }
}
