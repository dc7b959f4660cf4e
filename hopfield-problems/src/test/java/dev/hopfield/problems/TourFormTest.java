package dev.hopfield.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import org.junit.jupiter.api.Test;

class TourFormTest {

    /** Some hundred roundings, relative to sums of terms of one sign. */
    private static final double ROUNDING = 1e-13;

    private static final double A = 3;
    private static final double B = 5;
    private static final double C = 7;
    private static final double D = 11;
    private static final double EXCESS = 0.5;

    /** As the paper writes it. */
    private static double energy(Distances distances, double[] v) {
        int n = distances.cities();
        double rows = 0;
        double columns = 0;
        double total = 0;
        double lengths = 0;
        for (int x = 0; x < n; x++) {
            for (int i = 0; i < n; i++) {
                total += v[x * n + i];
                for (int other = 0; other < n; other++) {
                    rows += other == i ? 0 : v[x * n + i] * v[x * n + other];
                    columns += other == x ? 0 : v[x * n + i] * v[other * n + i];
                    double neighbours = v[other * n + (i + 1) % n] + v[other * n + (i + n - 1) % n];
                    lengths += distances.between(x, other) / distances.unit() * v[x * n + i] * neighbours;
                }
            }
        }
        double above = total - (n + EXCESS);
        return A / 2 * rows + B / 2 * columns + C / 2 * above * above + D / 2 * lengths;
    }

    private static TourForm form(Distances distances) {
        return new TourForm(distances, A, B, C, D, EXCESS);
    }

    @PropertyTest(tries = 6)
    void hasTheEnergyOfThePaperForGradedUnits(Seed seed, int size) {
        Distances distances = Cities.random(size + 2, seed).distances(PlaneDistance.EUCLIDEAN);
        RandomStream random = seed.child("state").stream();
        double[] state = new double[distances.cities() * distances.cities()];
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = random.nextDouble();
        }
        double expected = energy(distances, state);
        assertThat(form(distances).energy(state)).isCloseTo(expected, within(ROUNDING * state.length * state.length));
    }

    @Test
    void isTheLengthAndTheExcessForATour() {
        Distances distances = Cities.random(4, new Seed(1)).distances(PlaneDistance.EUCLIDEAN);
        double[] state = new double[16];
        int[] tour = {2, 0, 3, 1};
        for (int position = 0; position < 4; position++) {
            state[tour[position] * 4 + position] = 1;
        }
        assertThat(form(distances).energy(state))
                .isCloseTo(D * distances.length(tour) + C / 2 * EXCESS * EXCESS, within(1000 * ROUNDING));
    }

    @Test
    void takesDistancesInTheUnitOfTheFile() {
        Cities cities = Cities.random(5, new Seed(1));
        Distances large = new Distances(
                5, Samples.scaled(cities, 64).distances(PlaneDistance.EUCLIDEAN).lengths(), 64);
        TourForm expected = form(cities.distances(PlaneDistance.EUCLIDEAN));
        TourForm actual = form(large);
        for (int unit = 0; unit < 25; unit++) {
            assertThat(actual.coupling(0, unit)).isEqualTo(expected.coupling(0, unit));
        }
    }
}
