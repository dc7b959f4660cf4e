package dev.hopfield.problems;

import java.io.IOException;

/** The section of a TSPLIB file that tells the places of the cities: a number and two coordinates a line. */
final class TsplibCities {

    private final DataFile data;
    private final int cities;

    TsplibCities(DataFile data, int cities) {
        this.data = data;
        this.cities = cities;
    }

    Cities read() throws IOException {
        double[] x = new double[cities];
        double[] y = new double[cities];
        boolean[] given = new boolean[cities];
        int read = 0;
        // A letter begins the next section, or EOF.
        while (data.next() && !Character.isLetter(data.line().charAt(0))) {
            String[] words = data.words();
            if (words.length != 3) {
                throw data.refused(
                        "this line has " + words.length + " numbers", "give a city's number and two coordinates");
            }
            int city = data.whole(words[0], 1, cities, "the number of a city") - 1;
            if (given[city]) {
                throw data.refused("city " + words[0] + " is given twice", "give each city once");
            }
            given[city] = true;
            x[city] = data.real(words[1]);
            y[city] = data.real(words[2]);
            read++;
        }
        requireAll(given, read);
        return new Cities(x, y);
    }

    private void requireAll(boolean[] given, int read) throws IOException {
        for (int city = 0; city < cities; city++) {
            if (!given[city]) {
                throw data.refusedAsWhole(
                        "DIMENSION is " + cities + ", but it has " + read + " cities: number " + (city + 1)
                                + " is missing",
                        "correct DIMENSION, or add cities");
            }
        }
    }
}
