package dev.hopfield.problems;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.state.Encoding;

/** The energy of tours, from its terms: of n x n units no matrix of couplings is kept. */
final class TourForm implements QuadraticForm {

    private final int cities;
    private final double row;
    private final double column;
    private final double total;
    private final double wanted;

    /** D d_XY, n x n. */
    private final double[] pulls;

    TourForm(Distances distances, double a, double b, double c, double d, double excess) {
        this.cities = distances.cities();
        this.row = a;
        this.column = b;
        this.total = c;
        this.wanted = cities + excess;
        this.pulls = new double[cities * cities];
        for (int x = 0; x < cities; x++) {
            for (int y = 0; y < cities; y++) {
                pulls[x * cities + y] = d * (distances.between(x, y) / distances.unit());
            }
        }
    }

    @Override
    public Encoding encoding() {
        return Encoding.BINARY;
    }

    @Override
    public int units() {
        return cities * cities;
    }

    @Override
    public double coupling(int to, int from) {
        int x = to / cities;
        int y = from / cities;
        int i = to % cities;
        int j = from % cities;
        double coupling = -total;
        if (x == y && i != j) {
            coupling -= row;
        }
        if (x != y && i == j) {
            coupling -= column;
        }
        if (j == after(i) || j == before(i)) {
            coupling -= pulls[x * cities + y];
        }
        return coupling;
    }

    private int after(int position) {
        return position + 1 < cities ? position + 1 : 0;
    }

    private int before(int position) {
        return position > 0 ? position - 1 : cities - 1;
    }

    @Override
    public double bias(int unit) {
        return total * wanted;
    }

    @Override
    public double constant() {
        return total / 2 * wanted * wanted;
    }

    @Override
    public void addColumn(int unit, double factor, double[] fields) {
        int city = unit / cities;
        int position = unit % cities;
        int after = after(position);
        int before = before(position);
        double everywhere = total * factor;
        for (int other = 0; other < fields.length; other++) {
            fields[other] -= everywhere;
        }
        double own = fields[unit];
        for (int i = 0, other = city * cities; i < cities; i++, other++) {
            fields[other] -= row * factor;
        }
        for (int x = 0, start = 0; x < cities; x++, start += cities) {
            double pull = pulls[city * cities + x] * factor;
            fields[start + position] -= column * factor;
            fields[start + after] -= pull;
            fields[start + before] -= pull;
        }
        fields[unit] = own;
    }

    /** {@inheritDoc} By sums over rows, columns and neighbouring positions, in about n^3 steps. */
    @Override
    public void fields(double[] state, double[] fields) {
        double[] columns = new double[cities];
        double sum = 0;
        for (int x = 0, start = 0; x < cities; x++, start += cities) {
            for (int i = 0; i < cities; i++) {
                columns[i] += state[start + i];
                sum += state[start + i];
            }
        }
        double common = total * (wanted - sum);
        for (int x = 0, start = 0; x < cities; x++, start += cities) {
            double ofRow = 0;
            for (int i = 0; i < cities; i++) {
                ofRow += state[start + i];
            }
            for (int i = 0; i < cities; i++) {
                double own = state[start + i];
                fields[start + i] = common - row * (ofRow - own) - column * (columns[i] - own);
            }
        }
        subtractPulls(state, fields);
    }

    private void subtractPulls(double[] state, double[] fields) {
        double[] neighbours = new double[cities];
        for (int y = 0, start = 0; y < cities; y++, start += cities) {
            for (int i = 0; i < cities; i++) {
                neighbours[i] = state[start + after(i)] + state[start + before(i)];
            }
            for (int x = 0, to = 0; x < cities; x++, to += cities) {
                double pull = pulls[start + x];
                for (int i = 0; i < cities; i++) {
                    fields[to + i] -= pull * neighbours[i];
                }
            }
        }
    }
}
