package dev.hopfield.benchmarks.harness;

import java.util.List;
import java.util.Optional;

/**
 * One line of a result.
 *
 * @param contender its name
 * @param timing what was measured; absent when it could not take part
 * @param difference how its result differs from the reference's; empty for the reference
 * @param note what a reader has to know; may be empty
 * @param tried the ways to set it up that were tried, each with its time; may be empty
 */
public record Row(String contender, Optional<Timing> timing, String difference, String note, List<String> tried) {

    /** Copies the list. */
    public Row {
        tried = List.copyOf(tried);
    }
}
