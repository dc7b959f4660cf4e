package dev.hopfield.problems;

import java.io.IOException;

/** The section of a TSPLIB file that tells the distances themselves; lines may break anywhere. */
final class TsplibWeights {

    private final DataFile data;
    private final int cities;
    private final TsplibLayout layout;
    private String[] words = {};
    private int word;

    TsplibWeights(DataFile data, int cities, TsplibLayout layout) {
        this.data = data;
        this.cities = cities;
        this.layout = layout;
    }

    Distances read() throws IOException {
        double[] lengths = new double[cities * cities];
        for (int row = 0; row < cities; row++) {
            for (int column = layout.from(row); column < layout.to(row, cities); column++) {
                put(lengths, row, column, next(row, column));
            }
        }
        requireEnd();
        return Distances.explicit(cities, lengths);
    }

    /** What stands on the diagonal is no distance. */
    private void put(double[] lengths, int row, int column, double length) throws IOException {
        if (row == column) {
            return;
        }
        if (length < 0) {
            throw data.refused(
                    "the distance of cities " + (row + 1) + " and " + (column + 1) + " is " + length,
                    "give distances of at least 0");
        }
        boolean second = layout == TsplibLayout.FULL_MATRIX && column < row;
        if (second && lengths[column * cities + row] != length) {
            throw data.refused(
                    "the distance of cities " + (row + 1) + " and " + (column + 1) + " is " + length + ", but "
                            + lengths[column * cities + row] + " the other way",
                    "give a symmetric matrix; asymmetric problems are not read");
        }
        lengths[row * cities + column] = length;
        lengths[column * cities + row] = length;
    }

    private double next(int row, int column) throws IOException {
        while (word == words.length) {
            if (!data.next() || Character.isLetter(data.line().charAt(0))) {
                throw data.refused(
                        "the weights end before that of row " + (row + 1) + ", column " + (column + 1),
                        "correct DIMENSION or EDGE_WEIGHT_FORMAT, or add weights");
            }
            words = data.words();
            word = 0;
        }
        return data.real(words[word++]);
    }

    private void requireEnd() throws IOException {
        boolean more = word < words.length
                || data.next() && !Character.isLetter(data.line().charAt(0));
        if (more) {
            throw data.refused(
                    "there are more weights than " + layout + " of " + cities + " cities has",
                    "correct DIMENSION or EDGE_WEIGHT_FORMAT");
        }
    }
}
