package dev.hopfield.problems;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.PluginContract;
import java.util.List;
import java.util.Optional;

class ProblemsPluginTest extends PluginContract {

    @Override
    protected Plugin plugin() {
        return new ProblemsPlugin();
    }

    @Override
    protected List<Record> examples() {
        return List.of(
                TravellingSalesman.ofRandomCities(15),
                new TravellingSalesman(
                        Optional.of("burma14.tsp"), Optional.empty(), 1, 2, 3, 0.5, -0.5, Optional.of(3323.0)));
    }
}
