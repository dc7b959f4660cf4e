package dev.hopfield.problems;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.InvalidData;
import java.util.Optional;
import java.util.OptionalDouble;

/** The optimum of a file as somebody gives it. */
final class KnownOptimum {

    /** Relative; a published optimum may be a sum of rounded numbers, but not of another answer's. */
    private static final double AGREEMENT = 1e-9;

    /** So that differences are finite. */
    private static final double LARGEST = 1e300;

    private KnownOptimum() {}

    /** Refuses an optimum without a file, or one that is out of range. */
    static void check(Optional<String> file, Optional<Double> optimum) {
        optimum.ifPresent(value -> InvalidParameter.unless(
                Math.abs(value) <= LARGEST, "optimum", value, "give the value of the best answer"));
        optimum.ifPresent(value -> InvalidParameter.unless(
                file.isPresent(),
                "optimum",
                value,
                "leave it out without a file: problems that are drawn at random differ, and so do their optima"));
    }

    /**
     * The given optimum, or that which can be found.
     *
     * @throws InvalidData if both are there and differ
     */
    static Optimum checked(Optional<String> file, Optional<Double> given, Optimum found) throws InvalidData {
        if (given.isEmpty()) {
            return found;
        }
        OptionalDouble exact = found.value();
        if (exact.isEmpty()) {
            return Optimum.known(given.get());
        }
        double difference = Math.abs(exact.getAsDouble() - given.get());
        if (difference > AGREEMENT * Math.max(Math.abs(given.get()), Math.abs(exact.getAsDouble()))) {
            throw new InvalidData(
                    file.orElse(""),
                    "its optimum is " + exact.getAsDouble() + ", but optimum is given as " + given.get(),
                    "leave optimum out, which is found for a problem of this size");
        }
        return found;
    }
}
