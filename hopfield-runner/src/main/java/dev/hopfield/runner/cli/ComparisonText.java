package dev.hopfield.runner.cli;

import dev.hopfield.api.component.NumberText;
import dev.hopfield.runner.compare.Change;
import dev.hopfield.runner.compare.ComparedRun;
import dev.hopfield.runner.compare.Contrast;
import dev.hopfield.runner.compare.OnlyInOne;
import dev.hopfield.runner.compare.RunComparison;
import dev.hopfield.runner.result.TextTable;
import dev.hopfield.runner.statistics.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A comparison of two runs, as a person reads it: at most a screenful, unless all is wanted. */
final class ComparisonText {

    private static final int SHOWN_CONTRASTS = 15;
    private static final int SHOWN_POINTS = 3;
    private static final int SHOWN_WIDTH = 120;
    private static final MathContext DIGITS = new MathContext(4);
    private static final String NOTHING = "-";

    /** Of how many intervals of 95 % one misses what is true. */
    private static final int CHANCE = 20;

    private final RunComparison comparison;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    ComparisonText(RunComparison comparison, boolean all) {
        this.comparison = comparison;
        this.all = all;
    }

    /** Lines, each with a line feed. */
    String text() {
        text.setLength(0);
        run("A", comparison.a());
        run("B", comparison.b());
        changes("configuration", comparison.configuration());
        changes("origin", comparison.origin());
        results();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void run(String name, ComparedRun run) {
        String failures = run.failures() == 0 ? "" : ", " + run.failures() + " of them failed";
        line(name + ": " + run.folder() + " (" + run.state() + ", rows: "
                + run.results().rows().size() + failures + ")");
    }

    private void changes(String heading, List<Change> changes) {
        line("");
        line(heading + (changes.isEmpty() ? ": the same" : ""));
        changes.forEach(change -> line("  " + shortened(change.text())));
    }

    private String shortened(String line) {
        return all || line.length() <= SHOWN_WIDTH ? line : line.substring(0, SHOWN_WIDTH) + " ...";
    }

    private void results() {
        line("");
        if (comparison.isIdentical()) {
            line("results: identical, to the last bit");
            return;
        }
        line("results, " + comparison.pairing().text());
        only("A", comparison.onlyInA());
        only("B", comparison.onlyInB());
        if (comparison.contrasts().isEmpty()) {
            line("  nothing is in both: no label, metric and point is the same");
            return;
        }
        counts();
        List<Contrast> shown = comparison.contrasts().stream()
                .filter(contrast -> all || contrast.isClear())
                .limit(all ? Long.MAX_VALUE : SHOWN_CONTRASTS)
                .toList();
        if (!shown.isEmpty()) {
            line("");
            text.append(table(shown));
        }
        long hidden = comparison.contrasts().size() - shown.size();
        if (hidden > 0) {
            line("");
            line("not shown: " + hidden + "; see them with --all, or some of them with --metric NAME");
        }
    }

    private void counts() {
        long clear = comparison.clear();
        long identical = comparison.identical();
        int compared = comparison.contrasts().size();
        long open = compared - clear - identical;
        line("  of " + compared + " means " + clear + " differ (their 95 % interval excludes 0), " + open
                + " cannot be told apart, " + identical + " are identical");
        long chances = comparison.contrasts().stream()
                .filter(contrast -> contrast.isClear() || contrast.difference().halfWidth() > 0)
                .count();
        if (clear > 0 && open > 0) {
            line("  if nothing had changed, about " + Math.round((double) chances / CHANCE)
                    + " would still differ by chance");
        }
    }

    private void only(String name, OnlyInOne only) {
        if (!only.labels().isEmpty()) {
            line("  only in " + name + ": " + comparison.a().results().compared() + " "
                    + String.join(", ", only.labels()));
        }
        if (!only.metrics().isEmpty()) {
            line("  only in " + name + ": metric " + String.join(", ", only.metrics()));
        }
        if (!only.points().isEmpty()) {
            int shown = all
                    ? only.points().size()
                    : Math.min(SHOWN_POINTS, only.points().size());
            String names =
                    only.points().subList(0, shown).stream().map(this::nameOf).collect(Collectors.joining("; "));
            int more = only.points().size() - shown;
            line("  only in " + name + ": point " + names + (more == 0 ? "" : "; and " + more + " more"));
        }
    }

    private String nameOf(List<String> point) {
        return IntStream.range(0, point.size())
                .mapToObj(axis -> comparison.axes().get(axis) + "=" + point.get(axis))
                .collect(Collectors.joining(", "));
    }

    private String table(List<Contrast> contrasts) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(comparison.axes());
        header.addAll(List.of(comparison.a().results().compared(), "metric", "A", "B", "B - A", "95 % interval", "n"));
        rows.add(header);
        for (Contrast contrast : contrasts) {
            Estimate difference = contrast.difference();
            List<String> row = new ArrayList<>(contrast.point());
            row.addAll(List.of(
                    contrast.label(),
                    contrast.metric(),
                    shown(contrast.a()),
                    shown(contrast.b()),
                    shown(difference.mean()),
                    difference.sign().isEmpty()
                            ? NOTHING
                            : "[" + shown(difference.low()) + ", " + shown(difference.high()) + "]",
                    Integer.toString(difference.count())));
            rows.add(row);
        }
        return TextTable.of(rows, comparison.axes().size() + 2);
    }

    private static String shown(double value) {
        return Double.isNaN(value)
                ? NOTHING
                : NumberText.shortest(new BigDecimal(value).round(DIGITS).doubleValue());
    }
}
