package dev.hopfield.learning;

import dev.hopfield.api.learning.CouplingTrait;
import dev.hopfield.api.memory.Workers;
import dev.hopfield.api.random.RandomStream;
import dev.hopfield.api.random.Seed;
import java.util.Set;

/**
 * A matrix that forgets a little of each state that random starts lead to.
 *
 * <p>The matrix is scaled so that a step, which takes epsilon/N off a coupling, changes each value by 1; for couplings
 * that are whole multiples of 1/N that is by 1/epsilon.
 */
final class Dreams {

    /** Far more than the sweeps that units with symmetric couplings take to settle. */
    static final int MAX_SWEEPS = 1000;

    private final SquareMatrix matrix;
    private final Workers workers;
    private final float[] state;

    private Dreams(SquareMatrix matrix, Workers workers) {
        this.matrix = matrix;
        this.workers = workers;
        this.state = new float[matrix.units()];
    }

    static MatrixCouplings unlearn(
            MatrixCouplings before, double epsilon, int steps, Seed seed, Set<CouplingTrait> traits, Workers workers) {
        if (steps == 0) {
            return before;
        }
        double factor = before.units() / before.divisor() / epsilon;
        Dreams dreams = new Dreams(scaled(before.matrix(), factor), workers);
        for (int step = 0; step < steps; step++) {
            dreams.step(seed.child(step).stream());
        }
        return new MatrixCouplings(dreams.matrix, before.divisor() * factor, traits);
    }

    private static SquareMatrix scaled(SquareMatrix matrix, double factor) {
        SquareMatrix scaled = new SquareMatrix(matrix.units());
        for (int column = 0; column < matrix.units(); column++) {
            float[] from = matrix.block(column);
            float[] to = scaled.block(column);
            int offset = matrix.offset(column);
            for (int row = 0; row < matrix.units(); row++) {
                to[offset + row] = (float) (from[offset + row] * factor);
            }
        }
        return scaled;
    }

    private void step(RandomStream random) {
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = random.nextBoolean() ? 1 : -1;
        }
        ColumnSums sums = new ColumnSums(matrix, state.clone());
        parts().forEach(sums::take);
        relax(random, sums.of(0));
        parts().forEach(this::takeOff);
    }

    private Parts parts() {
        return Parts.of(state.length, Long.SIZE, (long) state.length * state.length, workers);
    }

    /** One unit after another, in a fresh random order in each sweep, until none opposes its field. */
    private void relax(RandomStream random, double[] sums) {
        float[] followed = state.clone();
        MatrixFields fields = new MatrixFields(matrix, 1, followed, sums);
        int[] order = random.permutation(state.length);
        boolean flipped = true;
        for (int sweep = 0; flipped && sweep < MAX_SWEEPS; sweep++) {
            flipped = false;
            random.shuffle(order);
            for (int unit : order) {
                if (state[unit] * fields.field(unit) < 0) {
                    fields.flip(unit);
                    state[unit] = -state[unit];
                    flipped = true;
                }
            }
        }
    }

    private void takeOff(int from, int to) {
        float[] values = new float[state.length];
        for (int column = from; column < to; column++) {
            matrix.read(column, values);
            float own = state[column];
            float self = values[column];
            for (int row = 0; row < values.length; row++) {
                values[row] -= own * state[row];
            }
            values[column] = self;
            matrix.write(column, values);
        }
    }
}
