package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.MeasuredColumns;
import dev.hopfield.api.experiment.ResultSink;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the constructors of all kinds of experiments check. */
final class CommonRules {

    private static final String LABEL = "[A-Za-z][A-Za-z0-9_-]*";

    private CommonRules() {}

    static void check(String name, List<ResultSink> sinks) {
        InvalidParameter.unless(
                name.matches("[A-Za-z0-9][A-Za-z0-9_-]*"), "name", "'" + name + "'", "use letters, digits, - and _");
        InvalidParameter.unless(!sinks.isEmpty(), "sinks", "empty", "write the results in some form, such as csv");
        InvalidParameter.unless(
                new HashSet<>(sinks).size() == sinks.size(), "sinks", "a list with repeats", "name each form once");
    }

    /**
     * Checks what is compared.
     *
     * @param parameter where it stands
     * @param labels of what is compared
     * @param compared what one of them is called
     */
    static void checkLabels(String parameter, Set<String> labels, String compared) {
        InvalidParameter.unless(!labels.isEmpty(), parameter, "empty", "name at least one " + compared);
        for (String label : labels) {
            InvalidParameter.unless(
                    label.matches(LABEL),
                    parameter,
                    "labelled '" + label + "'",
                    "begin a label with a letter, and go on with letters, digits, - and _");
        }
    }

    /**
     * Checks what is measured.
     *
     * @param columnGroups the columns of each metric
     * @param example a metric that could be named
     */
    static void checkColumns(List<List<String>> columnGroups, String example) {
        InvalidParameter.unless(!columnGroups.isEmpty(), "measure", "empty", "measure something, such as " + example);
        List<String> columns = columnGroups.stream().flatMap(List::stream).toList();
        for (String column : columns) {
            InvalidParameter.unless(
                    Collections.frequency(columns, column) == 1,
                    "measure",
                    "'" + column + "' twice",
                    "measure it once");
        }
    }

    /**
     * Checks that what decides how much is run is measured, and that it is one thing that decides which points are.
     *
     * @param columnGroups the columns of each metric
     * @param trials may name a column
     * @param search names one, if there is a search
     * @param refine names one, if the grid is refined
     */
    static void checkAdaptive(
            List<List<String>> columnGroups, Trials trials, Optional<Search> search, Optional<Refinement> refine) {
        Set<String> columns =
                columnGroups.stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        trials.of().ifPresent(column -> requireMeasured("trials", column, columns));
        search.ifPresent(sought -> requireMeasured("search", sought.metric(), columns));
        refine.ifPresent(refined -> requireMeasured("refine", refined.metric(), columns));
        InvalidParameter.unless(
                search.isEmpty() || refine.isEmpty(), "refine", "there beside search", "leave one of them out");
    }

    private static void requireMeasured(String parameter, String column, Set<String> columns) {
        InvalidParameter.unless(
                columns.contains(column),
                parameter,
                "about '" + column + "', which is not measured",
                "what is measured: " + String.join(", ", columns));
    }

    /**
     * Which numbers of a column are better.
     *
     * @param metrics that measure it, one of them
     * @param column its name
     */
    static Better better(List<? extends MeasuredColumns> metrics, String column) {
        return metrics.stream()
                .filter(metric -> metric.columns().contains(column))
                .map(metric -> metric.better(column))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Better.NEITHER);
    }

    /**
     * Checks what theories predict.
     *
     * @param columns of all theories
     */
    static void checkPredicted(List<String> columns) {
        for (String column : columns) {
            InvalidParameter.unless(
                    Collections.frequency(columns, column) == 1, "theory", "'" + column + "' twice", "name it once");
        }
    }
}
