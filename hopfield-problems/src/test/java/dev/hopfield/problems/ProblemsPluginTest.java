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
                        Optional.of("burma14.tsp"), Optional.empty(), 1, 2, 3, 0.5, -0.5, Optional.of(3323.0)),
                MaxCut.ofRandomGraph(10, 0.25, EdgeWeights.SIGNED),
                new MaxCut(
                        Optional.of("g.rudy"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(9.0)),
                Qubo.ofRandomCoefficients(10, 0.25, 7),
                new Qubo(
                        Optional.of("a.qubo"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(-9.0)));
    }
}
