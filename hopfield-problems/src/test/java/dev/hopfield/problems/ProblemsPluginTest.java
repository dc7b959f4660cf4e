package dev.hopfield.problems;

import dev.hopfield.api.Plugin;
import dev.hopfield.testkit.PluginContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class ProblemsPluginTest extends PluginContract {

    /** Four cities on a square of sides 1. */
    private static final String SQUARE = """
            NAME: square
            TYPE: TSP
            DIMENSION: 4
            EDGE_WEIGHT_TYPE: EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 1 0
            3 1 1
            4 0 1
            EOF
            """;

    @Override
    protected Plugin plugin() {
        return new ProblemsPlugin();
    }

    @TempDir
    private Path folder;

    private Optional<String> file(String name, String text) {
        try {
            return Optional.of(Files.writeString(folder.resolve(name), text).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected List<Record> examples() {
        return List.of(
                TravellingSalesman.ofRandomCities(6),
                new TravellingSalesman(
                        file("square.tsp", SQUARE), Optional.empty(), 1, 2, 3, 0.5, -0.5, Optional.of(4.0)),
                MaxCut.ofRandomGraph(10, 0.25, EdgeWeights.SIGNED),
                new MaxCut(
                        file("g.rudy", "3 2\n1 2\n2 3 2\n"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(3.0)),
                Qubo.ofRandomCoefficients(10, 0.25, 7),
                new Qubo(
                        file("a.qubo", "p qubo 0 2 2 1\n0 0 -3\n1 1 -2\n0 1 1\n"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(-4.0)));
    }
}
