package dev.hopfield.problems;

import dev.hopfield.api.component.InvalidParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** What problems have in common that couple random pairs of units, or those that a file names. */
final class RandomPairs {

    static final int PRESET_UNITS = 20;
    static final double PRESET_DENSITY = 0.5;

    /** Of more units the pairs cannot be numbered. */
    static final int MOST_UNITS = 46340;

    /** A pair in the order of the file, and twice by rows, before and after these are put in order. */
    private static final long BYTES_OF_PAIR = 72;

    private static final long BYTES_OF_UNIT = 24;

    /** The shortest line of a pair is such as "1 2", and its end. */
    private static final long LEAST_LINE = 4;

    private RandomPairs() {}

    /** Refuses sizes out of range, and sizes beside a file. */
    static void check(
            Optional<String> file, String name, Optional<Integer> units, int least, Optional<Double> density) {
        units.ifPresent(count -> {
            InvalidParameter.unless(
                    count >= least && count <= MOST_UNITS,
                    name,
                    count,
                    "give from " + least + " to " + MOST_UNITS + " of them");
            InvalidParameter.unless(file.isEmpty(), name, count, "leave it out beside a file, which tells its own");
        });
        density.ifPresent(given -> {
            InvalidParameter.unless(
                    given > 0 && given <= 1, "density", given, "give a probability above 0 and up to 1, such as 0.5");
            InvalidParameter.unless(
                    file.isEmpty(), "density", given, "leave it out beside a file, which tells its own pairs");
        });
    }

    static OptionalLong units(Optional<String> file, Optional<Integer> units) {
        return file.isPresent() ? OptionalLong.empty() : OptionalLong.of(units.orElse(PRESET_UNITS));
    }

    static long bytes(Optional<String> file, long units, Optional<Double> density) {
        double pairs =
                file.isPresent() ? mostPairs(file.get()) : density.orElse(PRESET_DENSITY) * (units * (units - 1.0) / 2);
        return (long) (BYTES_OF_PAIR * pairs + BYTES_OF_UNIT * (double) units);
    }

    /** None of a file that cannot be read: drawing it will say why. */
    private static double mostPairs(String file) {
        try {
            return Files.size(Path.of(file)) / (double) LEAST_LINE;
        } catch (IOException e) {
            return 0;
        }
    }
}
