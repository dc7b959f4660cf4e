package dev.hopfield.problems;

import java.util.Arrays;

/** Cities to test with. */
final class Samples {

    /** G. Reinelt, TSPLIB: 14 cities of Burma, whose shortest tour is 3323 km long. */
    static final Cities BURMA_14 = cities(
            16.47, 96.10, 16.47, 94.44, 20.09, 92.54, 22.39, 93.37, 25.23, 97.24, 22.00, 96.05, 20.47, 97.02, 17.20,
            96.29, 16.30, 97.38, 14.05, 98.12, 16.53, 97.38, 21.52, 95.59, 19.41, 97.13, 20.09, 94.55);

    /** G. Reinelt, TSPLIB: 16 places of the Odyssey, whose shortest tour is 6859 km long. */
    static final Cities ULYSSES_16 = cities(
            38.24, 20.42, 39.57, 26.15, 40.56, 25.32, 36.26, 23.12, 33.48, 10.54, 37.56, 12.19, 38.42, 13.11, 37.52,
            20.44, 41.23, 9.10, 41.17, 13.05, 36.08, -5.21, 38.47, 15.13, 38.15, 15.35, 37.51, 15.17, 35.49, 14.32,
            39.36, 19.56);

    private Samples() {}

    private static Cities cities(double... places) {
        double[] x = new double[places.length / 2];
        double[] y = new double[places.length / 2];
        for (int city = 0; city < x.length; city++) {
            x[city] = places[2 * city];
            y[city] = places[2 * city + 1];
        }
        return new Cities(x, y);
    }

    static Cities scaled(Cities cities, double factor) {
        return new Cities(
                Arrays.stream(cities.x()).map(x -> factor * x).toArray(),
                Arrays.stream(cities.y()).map(y -> factor * y).toArray());
    }
}
