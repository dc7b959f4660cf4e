package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import dev.hopfield.api.state.RealPatterns;
import java.util.Arrays;
import java.util.List;

/** An array of numbers of a file, with any number of dimensions, the last one running fastest. Immutable. */
public final class Tensor {

    private final String where;
    private final List<Integer> shape;
    private final float[] values;

    Tensor(String where, List<Integer> shape, float[] values) {
        this.where = where;
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    /** The lengths of the dimensions; none for a single number. */
    public List<Integer> shape() {
        return shape;
    }

    /** A copy of all numbers, row-major. Any may be infinite or not a number. */
    public float[] values() {
        return values.clone();
    }

    /**
     * This tensor, once its shape is sure.
     *
     * @param lengths of the dimensions
     * @return this
     * @throws InvalidData if the shape is another
     */
    public Tensor ofShape(Integer... lengths) throws InvalidData {
        if (!shape.equals(Arrays.asList(lengths))) {
            throw new InvalidData(
                    where,
                    "its shape is " + shape + " but must be " + Arrays.toString(lengths),
                    "give the file of a module of the sizes that are expected, or expect others");
        }
        return this;
    }

    /**
     * The numbers as rows: the last dimension is that of the units, and the one before counts the rows.
     *
     * @return rows x units; one row for a tensor of one dimension
     * @throws InvalidData if further dimensions are not of length 1, a length is 0, or a number is not finite
     */
    public RealPatterns rows() throws InvalidData {
        int dimensions = shape.size();
        int units = dimensions == 0 ? 1 : shape.get(dimensions - 1);
        int rows = dimensions < 2 ? 1 : shape.get(dimensions - 2);
        if (rows == 0 || (long) rows * units != values.length || units == 0) {
            throw new InvalidData(
                    where,
                    "its shape is " + shape + ", which is not one of rows x units",
                    "give a tensor of two dimensions, or of more that begin with lengths of 1");
        }
        requireFinite(units);
        RealPatterns.Builder builder = RealPatterns.builder(rows, units);
        for (int row = 0; row < rows; row++) {
            builder.row(row, values, row * units);
        }
        return builder.build();
    }

    private void requireFinite(int units) throws InvalidData {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new InvalidData(
                        where,
                        "row " + i / units + ", unit " + i % units + " is " + values[i] + ", no finite number",
                        "look for a training that diverged, or for numbers beyond the range of floats");
            }
        }
    }

    @Override
    public String toString() {
        return where + ", shape " + shape;
    }
}
