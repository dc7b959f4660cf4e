package dev.hopfield.benchmarks.report;

import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Row;
import java.util.ArrayList;
import java.util.List;

/** Reports for a screen. */
public final class ScreenReport {

    private ScreenReport() {}

    /** All tables, and what was tried to set the peers up. */
    public static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.machine().line());
        if (!report.remark().isEmpty()) {
            lines.add(report.remark());
        }
        lines.add("");
        lines.addAll(Tables.limits(report.limits()).onScreen());
        lines.add("");
        lines.addAll(Tables.comparison(report.cases()).onScreen());
        if (!report.accuracy().isEmpty()) {
            lines.add("");
            lines.add("Largest error of a row, by its largest number, against double precision:");
            lines.addAll(Tables.accuracy(report.accuracy()).onScreen());
        }
        List<String> tried = tried(report.cases());
        if (!tried.isEmpty()) {
            lines.add("");
            lines.add("Ways to set the peers up that were tried; the fastest took part:");
            lines.addAll(tried);
        }
        return lines;
    }

    private static List<String> tried(List<CaseResult> cases) {
        List<String> lines = new ArrayList<>();
        for (CaseResult result : cases) {
            for (Row row : result.rows()) {
                if (!row.tried().isEmpty()) {
                    lines.add("  " + result.title() + ", threads: " + result.threads() + ", " + row.contender());
                    row.tried().forEach(trial -> lines.add("    " + trial));
                }
            }
        }
        return lines;
    }
}
