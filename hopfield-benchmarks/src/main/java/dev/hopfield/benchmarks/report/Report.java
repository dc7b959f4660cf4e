package dev.hopfield.benchmarks.report;

import dev.hopfield.benchmarks.cases.DenseAccuracy;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.limits.LimitTable;
import java.util.List;

/**
 * All that a run found.
 *
 * @param command how to repeat it
 * @param remark what a reader has to know first; may be empty
 * @param machine where it was measured
 * @param limits what the machine cannot go beyond
 * @param cases the comparison
 * @param accuracy errors against double precision
 */
public record Report(
        String command,
        String remark,
        Machine machine,
        List<LimitTable.Entry> limits,
        List<CaseResult> cases,
        List<DenseAccuracy.Entry> accuracy) {

    /** Copies the lists. */
    public Report {
        limits = List.copyOf(limits);
        cases = List.copyOf(cases);
        accuracy = List.copyOf(accuracy);
    }
}
