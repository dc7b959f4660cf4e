package dev.hopfield.api.experiment;

import dev.hopfield.api.component.ExtensionPoint;
import java.util.List;

/**
 * What a theory says of networks of a size, to stand beside what is measured. An immutable value.
 *
 * <p>A theory is of one kind of network, with parameters of its own; who names it in an experiment says that it is to be
 * compared with what is measured there.
 */
@ExtensionPoint("theory")
public interface Theory {

    /** The names of the columns in the results, at least one; fixed for a configured theory. */
    List<String> columns();

    /**
     * Predicts.
     *
     * @param patterns number of stored patterns P, at least 1
     * @param units number of units N, at least 1
     * @return one number for each column, NaN where the theory says nothing
     */
    double[] predict(long patterns, long units);
}
