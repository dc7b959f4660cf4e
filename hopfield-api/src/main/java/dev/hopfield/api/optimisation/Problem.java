package dev.hopfield.api.optimisation;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.random.Seed;
import java.io.IOException;
import java.util.OptionalLong;

/** A kind of optimisation problem with all its parameters: draws instances. An immutable value. */
@ExtensionPoint("problem")
public interface Problem {

    /**
     * Draws an instance.
     *
     * @param seed the source of all randomness; the same seed gives the same instance, and a problem that reads a file ignores it
     * @return the instance
     * @throws IOException if a file cannot be read
     * @throws dev.hopfield.api.experiment.InvalidData if what it holds is not what it should be
     */
    Instance draw(Seed seed) throws IOException;

    /** The units of an instance, if that is known before it is drawn; for estimates of memory. */
    OptionalLong units();

    /**
     * The memory that an instance takes, and finding its optimum.
     *
     * @param units units of the instance
     * @return an estimate in bytes; by default that of a matrix of couplings, or the largest number if that is more
     */
    default long estimatedBytes(long units) {
        boolean countable = units < 1L << 30;
        return countable ? Double.BYTES * units * units : Long.MAX_VALUE;
    }
}
