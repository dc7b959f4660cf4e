package dev.hopfield.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Objective;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.optimisation.Solution;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.api.state.BitPatterns;
import dev.hopfield.api.state.Encoding;
import dev.hopfield.testkit.ProblemContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TravellingSalesmanTest extends ProblemContract {

    private static final Seed SEED = new Seed(1985);
    private static final String SQUARE =
            "DIMENSION: 4\nEDGE_WEIGHT_TYPE: EUC_2D\nNODE_COORD_SECTION\n" + "1 0 0\n2 200 200\n3 0 200\n4 200 0\n";

    @TempDir
    private Path folder;

    @Override
    protected Problem problem() {
        return TravellingSalesman.ofRandomCities(7);
    }

    /** Random tours: random states are none. */
    @Override
    protected BitPatterns candidates(Instance instance, int count, Seed seed) {
        int cities = (int) Math.round(Math.sqrt(instance.form().units()));
        BitPatterns.Builder tours =
                BitPatterns.builder(Encoding.BINARY, count, instance.form().units());
        for (int row = 0; row < count; row++) {
            int[] tour = seed.child(row).stream().permutation(cities);
            for (int position = 0; position < cities; position++) {
                tours.set(row, tour[position] * cities + position, true);
            }
        }
        return tours.build();
    }

    private static BitPatterns tour(int... tour) {
        int cities = tour.length;
        BitPatterns.Builder state = BitPatterns.builder(Encoding.BINARY, 1, cities * cities);
        for (int position = 0; position < cities; position++) {
            state.set(0, tour[position] * cities + position, true);
        }
        return state.build();
    }

    private TravellingSalesman file(String text, Optional<Double> optimum) throws IOException {
        Path file = Files.writeString(folder.resolve("cities.tsp"), text);
        return new TravellingSalesman(Optional.of(file.toString()), Optional.empty(), 500, 500, 200, 500, 5, optimum);
    }

    private Instance square() throws IOException {
        return file(SQUARE, Optional.empty()).draw(SEED);
    }

    @Test
    void isWorthTheLengthOfTheTourInTheDistancesOfTheFile() throws IOException {
        assertThat(square().objective()).isEqualTo(Objective.MINIMISE);
        assertThat(square().solution(tour(0, 2, 1, 3), 0)).isEqualTo(Solution.of(800));
        assertThat(square().solution(tour(0, 1, 2, 3), 0)).isEqualTo(Solution.of(2 * 200 + 2 * 283));
    }

    @Test
    void isWorthTheSameFromWhereverTheTourBegins() throws IOException {
        Instance instance = TravellingSalesman.ofRandomCities(5).draw(SEED);
        Solution solution = instance.solution(tour(0, 1, 2, 3, 4), 0);
        assertThat(instance.solution(tour(3, 4, 0, 1, 2), 0)).isEqualTo(solution);
        assertThat(instance.solution(tour(2, 1, 0, 4, 3), 0)).isEqualTo(solution);
    }

    @Test
    void takesTheLargerSideOfTheCitiesForTheUnitOfTheEnergy() throws IOException {
        QuadraticForm form = square().form();
        assertThat(form.coupling(0, 2 * 4 + 1)).isEqualTo(-200 - 500);
        assertThat(form.bias(0)).isEqualTo(200 * 9);
    }

    @Test
    void refusesCitiesAtTwoPositionsAndPositionsOfTwoCities() throws IOException {
        BitPatterns none = BitPatterns.builder(Encoding.BINARY, 1, 16).build();
        BitPatterns twice = tour(0, 1, 2, 3);
        BitPatterns.Builder same = BitPatterns.builder(Encoding.BINARY, 1, 16);
        for (int city = 0; city < 4; city++) {
            same.set(0, city * 4, true);
        }
        BitPatterns.Builder more = BitPatterns.builder(Encoding.BINARY, 1, 16);
        more.row(0, twice.row(0), 0).set(0, 1, true);
        assertThat(square().solution(none, 0)).isEqualTo(Solution.invalid());
        assertThat(square().solution(same.build(), 0)).isEqualTo(Solution.invalid());
        assertThat(square().solution(more.build(), 0)).isEqualTo(Solution.invalid());
    }

    @Test
    void hasOneActiveUnitInAsManyAsThereAreCities() throws IOException {
        assertThat(square().activity()).isEqualTo(0.25);
    }

    @Test
    void drawsCitiesUniformlyAndNested() {
        Cities few = Cities.random(10, SEED);
        Cities many = Cities.random(15, SEED);
        for (int city = 0; city < 10; city++) {
            RandomStream random = SEED.child(city).stream();
            assertThat(many.x()[city]).isEqualTo(few.x()[city]).isEqualTo(random.nextDouble());
            assertThat(many.y()[city]).isEqualTo(few.y()[city]).isEqualTo(random.nextDouble());
        }
    }

    @Test
    void drawsTenCitiesUnlessToldOtherwise() throws IOException {
        TravellingSalesman preset =
                new TravellingSalesman(Optional.empty(), Optional.empty(), 500, 500, 200, 500, 5, Optional.empty());
        assertThat(preset.units()).hasValue(100);
        assertThat(preset.draw(SEED).form().units()).isEqualTo(100);
        assertThat(file(SQUARE, Optional.empty()).units()).isEmpty();
    }

    @Test
    void estimatesTwoTablesOfDistancesAndThatOfTheSearch() {
        TravellingSalesman problem = TravellingSalesman.ofRandomCities(16);
        assertThat(problem.estimatedBytes(17 * 17)).isEqualTo(2 * 8 * 17 * 17);
        assertThat(problem.estimatedBytes(16 * 16)).isEqualTo(2 * 8 * 16 * 16 + HeldKarp.bytes(16));
    }

    @Test
    void knowsNoOptimumOfManyCitiesUnlessItIsGiven() throws IOException {
        assertThat(TravellingSalesman.ofRandomCities(HeldKarp.MOST_CITIES + 1)
                        .draw(SEED)
                        .optimum())
                .isEmpty();
        StringBuilder text = new StringBuilder("DIMENSION: 17\nEDGE_WEIGHT_TYPE: EUC_2D\nNODE_COORD_SECTION\n");
        for (int city = 1; city <= 17; city++) {
            text.append(city).append(' ').append(city).append(" 0\n");
        }
        assertThat(file(text.toString(), Optional.of(32.0)).draw(SEED).optimum())
                .hasValue(32);
    }

    @Test
    void takesAnOptimumThatIsRightAndRefusesOneThatIsWrong() throws IOException {
        assertThat(file(SQUARE, Optional.of(800.0)).draw(SEED).optimum()).hasValue(800);
        assertThatThrownBy(() -> file(SQUARE, Optional.of(801.0)).draw(SEED))
                .isInstanceOf(InvalidData.class)
                .hasMessageContaining("its optimum is 800.0, but optimum is given as 801.0");
    }

    @Test
    void refusesCitiesBesideAFileAndAnOptimumWithoutOne() {
        assertThatThrownBy(() -> new TravellingSalesman(
                        Optional.of("a.tsp"), Optional.of(5), 500, 500, 200, 500, 5, Optional.empty()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("cities is 5; leave it out beside a file");
        assertThatThrownBy(() -> new TravellingSalesman(
                        Optional.empty(), Optional.empty(), 500, 500, 200, 500, 5, Optional.of(3.0)))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("optimum is 3.0; leave it out without a file");
    }
}
