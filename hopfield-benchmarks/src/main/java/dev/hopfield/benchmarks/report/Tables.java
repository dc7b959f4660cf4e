package dev.hopfield.benchmarks.report;

import dev.hopfield.benchmarks.cases.DenseAccuracy;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.Quartiles;
import dev.hopfield.benchmarks.harness.Row;
import dev.hopfield.benchmarks.harness.Timing;
import dev.hopfield.benchmarks.limits.LimitTable;
import dev.hopfield.benchmarks.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports as tables. */
public final class Tables {

    private static final List<Column> COMPARISON = List.of(
            Column.text("work"),
            Column.number("threads"),
            Column.text("contender"),
            Column.number("median"),
            Column.number("quartiles"),
            Column.number("turns"),
            Column.number("ratio"),
            Column.number("rate"),
            Column.text("of limit"),
            Column.text("difference"),
            Column.text("note"));

    private Tables() {}

    /** What the machine cannot go beyond. */
    public static Table limits(List<LimitTable.Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (LimitTable.Entry entry : entries) {
            rows.add(List.of(
                    entry.limit().title(),
                    Integer.toString(entry.threads()),
                    Figures.digits(entry.rate().median()),
                    Figures.digits(entry.rate().lower()) + " - "
                            + Figures.digits(entry.rate().upper()),
                    Figures.digits(entry.best()),
                    entry.limit().unit()));
        }
        return new Table(
                List.of(
                        Column.text("limit"),
                        Column.number("threads"),
                        Column.number("median"),
                        Column.number("quartiles"),
                        Column.number("best"),
                        Column.text("unit")),
                rows);
    }

    /** The comparison: a group of rows for each case, the reference first. */
    public static Table comparison(List<CaseResult> cases) {
        List<List<String>> rows = new ArrayList<>();
        for (CaseResult result : cases) {
            String title = result.title();
            String threads = Integer.toString(result.threads());
            for (Row row : result.rows()) {
                rows.add(cells(title, threads, row));
                title = "";
                threads = "";
            }
        }
        return new Table(COMPARISON, rows);
    }

    private static List<String> cells(String title, String threads, Row row) {
        if (row.timing().isEmpty()) {
            return List.of(title, threads, row.contender(), "-", "", "", "", "", "", "", row.note());
        }
        Timing timing = row.timing().get();
        return List.of(
                title,
                threads,
                row.contender(),
                Figures.seconds(timing.seconds().median()),
                spread(timing.seconds()),
                Integer.toString(timing.turns()),
                timing.ratio().isPresent() ? Figures.digits(timing.ratio().getAsDouble()) : "differs",
                Figures.digits(timing.rate()) + " " + timing.rateUnit(),
                timing.share()
                        .map(share -> Figures.percent(share.fraction()) + " of "
                                + share.limit().title())
                        .orElse(""),
                row.difference(),
                row.note());
    }

    /** The quartiles as parts of the median. */
    private static String spread(Quartiles seconds) {
        return String.format(
                Locale.ROOT,
                "%+.0f .. %+.0f %%",
                100 * (seconds.lower() / seconds.median() - 1),
                100 * (seconds.upper() / seconds.median() - 1));
    }

    /** Errors against double precision: a row for each shape, a column for each contender. */
    public static Table accuracy(List<DenseAccuracy.Entry> entries) {
        List<String> names =
                entries.stream().map(DenseAccuracy.Entry::contender).distinct().toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("cues x patterns x units"));
        names.forEach(name -> columns.add(Column.number(name)));
        List<List<String>> rows = new ArrayList<>();
        for (String shape :
                entries.stream().map(DenseAccuracy.Entry::shape).distinct().toList()) {
            List<String> cells = new ArrayList<>();
            cells.add(shape);
            names.forEach(name -> cells.add(error(entries, shape, name)));
            rows.add(cells);
        }
        return new Table(columns, rows);
    }

    private static String error(List<DenseAccuracy.Entry> entries, String shape, String name) {
        return entries.stream()
                .filter(entry ->
                        entry.shape().equals(shape) && entry.contender().equals(name))
                .map(entry -> String.format(Locale.ROOT, "%.1e", entry.error()))
                .findFirst()
                .orElse("");
    }
}
