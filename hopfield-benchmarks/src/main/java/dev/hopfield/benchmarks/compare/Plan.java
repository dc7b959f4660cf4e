package dev.hopfield.benchmarks.compare;

import dev.hopfield.benchmarks.harness.Schedule;
import java.util.List;
import java.util.Set;

/**
 * What a run does.
 *
 * @param command how to repeat it
 * @param size of the inputs
 * @param parts what is compared
 * @param python whether numpy and PyTorch take part
 * @param threads how many threads each contender may use, one after another
 * @param schedule how long everything may take
 */
record Plan(String command, Size size, Set<Part> parts, boolean python, List<Integer> threads, Schedule schedule) {

    /** Copies the collections. */
    Plan {
        parts = Set.copyOf(parts);
        threads = List.copyOf(threads);
    }
}
