package hopfield.duckdb;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.PluginContract;

class DuckDbPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new DuckDbPlugin();
    }
}
