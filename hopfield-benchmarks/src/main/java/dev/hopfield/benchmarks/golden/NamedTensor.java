package dev.hopfield.benchmarks.golden;

import java.util.List;

/**
 * Numbers with a name and a shape, as modules and files have them.
 *
 * @param name of the tensor
 * @param shape lengths of the dimensions
 * @param values row-major; shared
 */
public record NamedTensor(String name, List<Integer> shape, float[] values) {

    /** Copies the shape. */
    public NamedTensor {
        shape = List.copyOf(shape);
    }

    /** The same numbers by another name. */
    public NamedTensor named(String other) {
        return new NamedTensor(other, shape, values);
    }
}
