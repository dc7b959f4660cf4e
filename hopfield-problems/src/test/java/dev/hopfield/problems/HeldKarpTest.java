package dev.hopfield.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopfield.api.random.Seed;
import dev.hopfield.testkit.PropertyTest;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldKarpTest {

    /** Ten roundings of lengths below 10. */
    private static final double ROUNDING = 1e-14;

    /** Over all orders of the cities after the first. */
    private static double shortestByBruteForce(Distances distances) {
        return shortest(distances, IntStream.range(0, distances.cities()).toArray(), 1);
    }

    private static double shortest(Distances distances, int[] tour, int free) {
        if (free == tour.length) {
            return distances.length(tour);
        }
        double shortest = Double.POSITIVE_INFINITY;
        for (int other = free; other < tour.length; other++) {
            int[] next = tour.clone();
            next[free] = tour[other];
            next[other] = tour[free];
            shortest = Math.min(shortest, shortest(distances, next, free + 1));
        }
        return shortest;
    }

    @PropertyTest(tries = 6)
    void findsATourAsShortAsAnyOfAllOrders(Seed seed, int size) {
        int cities = size + 2;
        for (PlaneDistance kind : new PlaneDistance[] {PlaneDistance.EUCLIDEAN, PlaneDistance.MAN_2D}) {
            Distances distances =
                    Samples.scaled(Cities.random(cities, seed), 100).distances(kind);
            int[] tour = new HeldKarp(distances).shortestTour();
            assertThat(Arrays.stream(tour).sorted().toArray())
                    .isEqualTo(IntStream.range(0, cities).toArray());
            assertThat(distances.length(tour)).isCloseTo(shortestByBruteForce(distances), within(100 * ROUNDING));
        }
    }

    @Test
    void findsThePublishedOptimumOfBurma14() {
        assertThat(shortest(Samples.BURMA_14)).isEqualTo(3323);
    }

    @Test
    void findsThePublishedOptimumOfUlysses16() {
        assertThat(shortest(Samples.ULYSSES_16)).isEqualTo(6859);
    }

    private static double shortest(Cities cities) {
        Distances distances = cities.distances(PlaneDistance.GEO);
        return distances.length(new HeldKarp(distances).shortestTour());
    }

    @Test
    void saysWhatItsTableTakes() {
        assertThat(HeldKarp.bytes(16)).isEqualTo(15 * (1 << 15) * 8L);
        assertThat(HeldKarp.bytes(17)).isZero();
    }
}
