package dev.hopfield.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.random.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedTest {

    private static final Seed ANY = new Seed(0);

    private static String text(String name) throws IOException {
        return Files.readString(Shipped.FOLDER.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "cities-10-a, 10, 1, 3322470",
        "cities-10-b, 10, 2, 3468544",
        "cities-10-c, 10, 3, 2657206",
        "cities-15-a, 15, 1, 3700266",
    })
    void citiesAreThoseOfTheirSeedsWithTheirShortestTours(String name, int count, long seed, double optimum)
            throws IOException {
        assertThat(text(name + ".tsp")).isEqualTo(Shipped.tsplib(name, count, seed, optimum));
        String file = Shipped.FOLDER.resolve(name + ".tsp").toString();
        assertThat(TravellingSalesman.ofFile(file).draw(ANY).optimum()).hasValue(optimum);
    }

    @Test
    void signedGraphIsThatOfItsSeedWithItsLargestCut() throws IOException {
        Instance drawn = MaxCut.ofRandomGraph(20, 0.5, EdgeWeights.SIGNED).draw(new Seed(1));
        assertThat(text("signed-20.rudy")).isEqualTo(Shipped.rudy(drawn.form()));
        String file = Shipped.FOLDER.resolve("signed-20.rudy").toString();
        assertThat(MaxCut.ofFile(file).draw(ANY).optimum()).hasValue(19);
    }

    @Test
    void quadraticFormIsThatOfItsSeedWithItsLeastValue() throws IOException {
        Instance drawn = Qubo.ofRandomCoefficients(20, 0.5, 100).draw(new Seed(1));
        assertThat(text("qubo-20.qubo"))
                .isEqualTo(Shipped.qbsolv(drawn.form(), "20 variables, density 0.5, range 100, of seed 1", -1207));
        String file = Shipped.FOLDER.resolve("qubo-20.qubo").toString();
        assertThat(Qubo.ofFile(file).draw(ANY).optimum()).hasValue(-1207);
    }

    @Test
    void nothingElseIsShipped() throws IOException {
        try (Stream<String> names =
                Files.list(Shipped.FOLDER).map(file -> file.getFileName().toString())) {
            assertThat(names.sorted().toList())
                    .isEqualTo(List.of(
                            "README.md",
                            "cities-10-a.tsp",
                            "cities-10-b.tsp",
                            "cities-10-c.tsp",
                            "cities-15-a.tsp",
                            "qubo-20.qubo",
                            "signed-20.rudy"));
        }
    }
}
