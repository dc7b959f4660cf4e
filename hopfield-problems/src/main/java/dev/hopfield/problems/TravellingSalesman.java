package dev.hopfield.problems;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.optimisation.Instance;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.random.Seed;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The shortest round tour of n cities, as Hopfield and Tank put it to a network of n x n units of 0 and 1.
 *
 * <p>Unit V_Xi, of number X n + i, says that city X is at position i of the tour, both from 0, positions cyclic:
 *
 * <pre>
 *     E = A/2 sum_X sum_i sum_{j != i} V_Xi V_Xj + B/2 sum_i sum_X sum_{Y != X} V_Xi V_Yi
 *       + C/2 (sum_Xi V_Xi - (n + excess))^2 + D/2 sum_{X, Y != X, i} d_XY V_Xi (V_Y,i+1 + V_Y,i-1)
 * </pre>
 *
 * The first three terms ask for one city at each position and one position for each city; a state that keeps this is a tour, with
 * E = D length + C/2 excess^2, and any other is no valid answer. The value of a tour is its length, to be small: in the distances of
 * the file, rounded as TSPLIB says, or plain Euclidean ones of random cities.
 *
 * <p>The d_XY of the energy are those distances in a unit that makes a file mean the same as cities in the unit square: the larger
 * side of the smallest upright rectangle about the cities (times 1/sqrt(10) for ATT, whose distances are shorter by that); for GEO and
 * for distances without places the largest distance.
 *
 * <p>City k of random ones is drawn from child k of the seed, so the first 10 of 15 cities are the 10 cities. The optimum is exact for
 * up to 16 cities, by dynamic programming (4 MB and some 10 ms at 16), beyond only if it is given.
 *
 * @param file a file in the TSPLIB format, symmetric; random cities if absent
 * @param cities number n of random cities, from 3; 10 if absent; not with a file
 * @param a weight A against a city at two positions, at least 0
 * @param b weight B against two cities at a position, at least 0
 * @param c weight C of the total activity, at least 0
 * @param d weight D of the length, at least 0
 * @param excess by how much the total activity is asked to exceed n: the published 15 for 10 cities, a bias towards more activity that
 *     makes up for graded units staying below 1, is 5
 * @param optimum length of a shortest tour of the file, from elsewhere; checked where it can be found
 */
@Component(
        name = "tsp",
        summary = "the shortest round tour of cities, in the network of Hopfield and Tank",
        references = {
            "J. J. Hopfield, D. W. Tank, Biol. Cybern. 52, 141 (1985), doi:10.1007/BF00339943",
            "G. Reinelt, TSPLIB, ORSA J. Comput. 3, 376 (1991), doi:10.1287/ijoc.3.4.376",
            "M. Held, R. M. Karp, J. SIAM 10, 196 (1962), doi:10.1137/0110015"
        })
public record TravellingSalesman(
        @Parameter(
                doc = "a TSPLIB file of cities or distances; random cities in the unit square when absent",
                path = true)
        Optional<String> file,

        @Parameter(doc = "number of random cities; 10 when absent; not with a file", min = 3, max = 46340)
        Optional<Integer> cities,

        @Parameter(doc = "weight A against a city at two positions", preset = "500", min = 0, max = 1e12)
        double a,

        @Parameter(doc = "weight B against two cities at a position", preset = "500", min = 0, max = 1e12)
        double b,

        @Parameter(doc = "weight C of the total activity", preset = "200", min = 0, max = 1e12)
        double c,

        @Parameter(doc = "weight D of the length", preset = "500", min = 0, max = 1e12)
        double d,

        @Parameter(
                doc = "by how much the activity is to exceed the number of cities; makes up for graded units below 1",
                preset = "5",
                min = -1e6,
                max = 1e6)
        double excess,

        @Parameter(
                doc = "length of a shortest tour of the file, if known; found when absent and n <= 16",
                min = 0,
                max = 1e300)
        Optional<Double> optimum)
        implements Problem {

    private static final int PRESET_CITIES = 10;

    /** Fewer make no round tour; of more the units cannot be numbered. */
    static final int LEAST = 3;

    static final int MOST = 46340;

    private static final double LARGEST_WEIGHT = 1e12;
    private static final double LARGEST_EXCESS = 1e6;

    /** Checks the ranges, and that random cities are not asked for beside a file. */
    public TravellingSalesman {
        cities.ifPresent(count -> InvalidParameter.unless(
                count >= LEAST && count <= MOST, "cities", count, "give from " + LEAST + " to " + MOST + " cities"));
        cities.ifPresent(count -> InvalidParameter.unless(
                file.isEmpty(), "cities", count, "leave it out beside a file, which has cities of its own"));
        requireWeight("a", a);
        requireWeight("b", b);
        requireWeight("c", c);
        requireWeight("d", d);
        InvalidParameter.unless(
                Math.abs(excess) <= LARGEST_EXCESS, "excess", excess, "give a number of units, such as 5");
        optimum.ifPresent(
                length -> InvalidParameter.unless(length >= 0, "optimum", length, "give the length of a tour"));
        KnownOptimum.check(file, optimum);
    }

    /** The published weights, and random cities. */
    public static TravellingSalesman ofRandomCities(int cities) {
        return new TravellingSalesman(Optional.empty(), Optional.of(cities), 500, 500, 200, 500, 5, Optional.empty());
    }

    /** The published weights, and the cities of a TSPLIB file. */
    public static TravellingSalesman ofFile(String file) {
        return new TravellingSalesman(Optional.of(file), Optional.empty(), 500, 500, 200, 500, 5, Optional.empty());
    }

    private static void requireWeight(String name, double weight) {
        InvalidParameter.unless(
                weight >= 0 && weight <= LARGEST_WEIGHT, name, weight, "give a weight of at least 0, such as 500");
    }

    @Override
    public Instance draw(Seed seed) throws IOException {
        Distances distances = file.isPresent()
                ? TsplibFile.read(file.get())
                : Cities.random(cities.orElse(PRESET_CITIES), seed).distances(PlaneDistance.EUCLIDEAN);
        HeldKarp search = new HeldKarp(distances);
        Optimum shortest =
                search.isShort() ? Optimum.found(() -> distances.length(search.shortestTour())) : Optimum.unknown();
        TourForm form = new TourForm(distances, a, b, c, d, excess);
        return new TourInstance(distances, form, KnownOptimum.checked(file, optimum, shortest));
    }

    @Override
    public OptionalLong units() {
        long count = cities.orElse(PRESET_CITIES);
        return file.isPresent() ? OptionalLong.empty() : OptionalLong.of(count * count);
    }

    /** {@inheritDoc} Two tables of n x n distances, and the table of the dynamic programme where it is made. */
    @Override
    public long estimatedBytes(long units) {
        long tables = 2 * Double.BYTES * Math.max(1, units);
        return tables + HeldKarp.bytes(Math.round(Math.sqrt(units)));
    }
}
