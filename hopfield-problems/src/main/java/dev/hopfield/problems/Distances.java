package dev.hopfield.problems;

/** Symmetric distances of cities, and the unit in which the energy takes them. */
final class Distances {

    private final int cities;
    private final double[] lengths;
    private final double unit;

    /**
     * @param cities n
     * @param lengths n x n, symmetric, zero on the diagonal; not copied
     * @param unit length of a side of the unit square; 0 where all lengths are 0
     */
    Distances(int cities, double[] lengths, double unit) {
        this.cities = cities;
        this.lengths = lengths;
        this.unit = unit > 0 ? unit : 1;
    }

    /** Distances without places. */
    static Distances explicit(int cities, double[] lengths) {
        double largest = 0;
        for (double length : lengths) {
            largest = Math.max(largest, length);
        }
        return new Distances(cities, lengths, largest);
    }

    int cities() {
        return cities;
    }

    double between(int from, int to) {
        return lengths[from * cities + to];
    }

    /** All of them, n x n; shared, not copied. */
    double[] lengths() {
        return lengths;
    }

    double unit() {
        return unit;
    }

    /**
     * The length of a round tour.
     *
     * <p>Summed over cities in the order of their numbers, so that it is the same to the last bit from wherever and whichever way round
     * the tour is told.
     *
     * @param tour every city once
     */
    double length(int[] tour) {
        double[] both = new double[cities];
        for (int position = 0; position < cities; position++) {
            int before = tour[(position + cities - 1) % cities];
            int after = tour[(position + 1) % cities];
            both[tour[position]] = between(tour[position], before) + between(tour[position], after);
        }
        double twice = 0;
        for (double length : both) {
            twice += length;
        }
        return twice / 2;
    }
}
