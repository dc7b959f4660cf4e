package dev.hopfield.problems;

import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;

/**
 * Cities by their places, in the plane or on the globe.
 *
 * @param x first coordinate of each, or its latitude
 * @param y second coordinate of each, or its longitude
 */
record Cities(double[] x, double[] y) {

    /** Uniform in the unit square; city k draws from child k of the seed. */
    static Cities random(int count, Seed seed) {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int city = 0; city < count; city++) {
            RandomStream random = seed.child(city).stream();
            x[city] = random.nextDouble();
            y[city] = random.nextDouble();
        }
        return new Cities(x, y);
    }

    Distances distances(PlaneDistance kind) {
        int count = x.length;
        double[] lengths = new double[count * count];
        double largest = 0;
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < from; to++) {
                double length = kind.between(x[from], y[from], x[to], y[to]);
                lengths[from * count + to] = length;
                lengths[to * count + from] = length;
                largest = Math.max(largest, length);
            }
        }
        double unit = kind == PlaneDistance.EUCLIDEAN ? 1 : kind.unit(Math.max(side(x), side(y)), largest);
        return new Distances(count, lengths, unit);
    }

    private static double side(double[] coordinates) {
        double least = coordinates[0];
        double greatest = coordinates[0];
        for (double coordinate : coordinates) {
            least = Math.min(least, coordinate);
            greatest = Math.max(greatest, coordinate);
        }
        return greatest - least;
    }
}
