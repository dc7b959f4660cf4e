package dev.hopfield.dense.weights;

import dev.hopfield.api.experiment.InvalidData;
import java.util.List;

/**
 * The lengths of the dimensions of a tensor.
 *
 * @param lengths each not negative; their product is the number of values
 */
record TensorShape(List<Long> lengths) {

    /** What a virtual machine gives to one array. */
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    /** How many values there are. */
    long count(String where) throws InvalidData {
        long count = 1;
        for (long length : lengths) {
            if (length < 0 || length > 0 && count > Long.MAX_VALUE / length) {
                throw new InvalidData(
                        where, "its shape is " + lengths + ", which cannot be", "write the file again; it is damaged");
            }
            count *= length;
        }
        return count;
    }

    /** The number of values, if they fit an array. */
    int arrayLength(String where) throws InvalidData {
        long count = count(where);
        if (count > LONGEST_ARRAY || lengths.stream().anyMatch(length -> length > LONGEST_ARRAY)) {
            throw new InvalidData(
                    where,
                    "its shape is " + lengths + ", more values than a Java array holds",
                    "cut the tensor into several of at most " + LONGEST_ARRAY + " values");
        }
        return (int) count;
    }

    /** The lengths of a tensor that fits an array. */
    List<Integer> ofArray() {
        return lengths.stream().map(Long::intValue).toList();
    }
}
