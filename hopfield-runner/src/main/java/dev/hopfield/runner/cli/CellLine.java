package dev.hopfield.runner.cli;

import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.CellResult;
import dev.hopfield.runner.execute.RowResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** A finished cell, on one line. */
final class CellLine {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int DECIMALS = 3;

    private CellLine() {}

    /**
     * Where the cell is, how long it took, and the first metric of all that are compared.
     *
     * @param experiment it belongs to
     * @param result what came of it
     * @return for example {@code patterns.count=5, trial 3: 0.125 s; overlap: hebb 0.698, exp 1.000}
     */
    static String of(ResolvedExperiment experiment, CellResult result) {
        String point = experiment.nameOf(result.cell().point());
        double seconds = result.rows().stream()
                        .flatMap(row -> row.nanos().stream())
                        .mapToLong(Long::longValue)
                        .sum()
                / (double) NANOS_PER_SECOND;
        String metric = experiment.common().metricColumns().get(0);
        return (point.isEmpty() ? "" : point + ", ") + "trial " + (result.cell().trial() + 1) + ": " + number(seconds)
                + " s; " + metric + ": "
                + result.rows().stream().map(CellLine::text).collect(Collectors.joining(", "));
    }

    private static String text(RowResult row) {
        double value = row.values().get(0);
        String told = !row.error().isEmpty() ? "failed" : Double.isNaN(value) ? "-" : number(value);
        return row.label() + " " + told;
    }

    private static String number(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
