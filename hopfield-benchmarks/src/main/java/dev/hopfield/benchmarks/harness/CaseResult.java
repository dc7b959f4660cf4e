package dev.hopfield.benchmarks.harness;

import java.util.List;

/**
 * What was measured in one case.
 *
 * @param title what was done
 * @param threads how many threads each contender could use
 * @param rows a row for each contender, the reference first
 */
public record CaseResult(String title, int threads, List<Row> rows) {

    /** Copies the list. */
    public CaseResult {
        rows = List.copyOf(rows);
    }
}
