package dev.hopfield.problems;

import java.util.Arrays;

/**
 * A shortest tour by dynamic programming over sets of cities, in n^2 2^n steps.
 *
 * <p>M. Held and R. M. Karp, J. SIAM 10 (1962) 196, doi:10.1137/0110015. The last city is where tours start. Of each set of the m = n - 1
 * others and each last city in it, the table holds the length of the shortest path from the start through all of the set to that city.
 */
final class HeldKarp {

    /** The table of 16 cities takes 4 MB and its making some 10 ms; each city more doubles both. */
    static final int MOST_CITIES = 16;

    private final Distances distances;
    private final int start;

    HeldKarp(Distances distances) {
        this.distances = distances;
        this.start = distances.cities() - 1;
    }

    /** Whether the search takes little time. */
    boolean isShort() {
        return distances.cities() <= MOST_CITIES;
    }

    /** Memory of the table. */
    static long bytes(long cities) {
        return cities > 1 && cities <= MOST_CITIES ? Double.BYTES * (cities - 1) << (cities - 1) : 0;
    }

    int[] shortestTour() {
        double[] table = table();
        int[] tour = new int[start + 1];
        tour[start] = start;
        int set = (1 << start) - 1;
        int next = start;
        for (int position = start - 1; position >= 0; position--) {
            next = bestBefore(table, set, next);
            tour[position] = next;
            set ^= 1 << next;
        }
        return tour;
    }

    private double[] table() {
        int others = start;
        double[] table = new double[others << others];
        double[] between = lengths();
        Arrays.fill(table, Double.POSITIVE_INFINITY);
        for (int city = 0; city < others; city++) {
            table[(1 << city) * others + city] = distances.between(start, city);
        }
        for (int set = 1; set < 1 << others; set++) {
            if ((set & set - 1) != 0) {
                fill(table, between, set);
            }
        }
        return table;
    }

    private double[] lengths() {
        double[] lengths = new double[start * start];
        for (int from = 0; from < start; from++) {
            for (int to = 0; to < start; to++) {
                lengths[from * start + to] = distances.between(from, to);
            }
        }
        return lengths;
    }

    /** The paths through a set of at least two cities. */
    private void fill(double[] table, double[] between, int set) {
        int others = start;
        for (int ends = set; ends != 0; ends &= ends - 1) {
            int last = Integer.numberOfTrailingZeros(ends);
            int before = (set ^ 1 << last) * others;
            int lengths = last * others;
            double shortest = Double.POSITIVE_INFINITY;
            // Where the city before is not in the set, the table holds infinity.
            for (int city = 0; city < others; city++) {
                shortest = Math.min(shortest, table[before + city] + between[lengths + city]);
            }
            table[set * others + last] = shortest;
        }
    }

    /** The last city of a set on the way to the next. */
    private int bestBefore(double[] table, int set, int next) {
        int best = -1;
        double shortest = Double.POSITIVE_INFINITY;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int last = Integer.numberOfTrailingZeros(rest);
            double length = table[set * start + last] + distances.between(last, next);
            if (best < 0 || length < shortest) {
                shortest = length;
                best = last;
            }
        }
        return best;
    }
}
