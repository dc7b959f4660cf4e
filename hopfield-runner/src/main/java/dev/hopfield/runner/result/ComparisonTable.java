package dev.hopfield.runner.result;

import dev.hopfield.runner.statistics.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a summary to a person: the first metric point by point, then every metric by model or solver. */
public final class ComparisonTable {

    private static final int DECIMALS = 3;
    private static final String NOTHING = "-";

    /** Columns from which on a table shows only those that occur, as with verdicts. */
    private static final int MANY_COLUMNS = 7;

    private final Summary summary;
    private final List<List<String>> metricGroups;
    private final List<String> predictedColumns;
    private final Map<List<String>, List<Double>> predicted;
    private final Optional<Leaders> leaders;

    /**
     * @param summary what to show
     * @param metricGroups the columns of each metric
     * @param predictedColumns what theories predict
     * @param predicted the predictions for each grid point, NaN where there is none
     * @param leaders who is best where by the first metric, if that can be said
     */
    public ComparisonTable(
            Summary summary,
            List<List<String>> metricGroups,
            List<String> predictedColumns,
            Map<List<String>, List<Double>> predicted,
            Optional<Leaders> leaders) {
        this.summary = summary;
        this.metricGroups = metricGroups.stream().map(List::copyOf).toList();
        this.predictedColumns = List.copyOf(predictedColumns);
        this.predicted = Map.copyOf(predicted);
        this.leaders = leaders;
    }

    /**
     * The tables as text, each under a heading.
     *
     * @param emphasis how what is best is shown
     */
    public String text(Emphasis emphasis) {
        StringBuilder text = new StringBuilder();
        String best =
                leaders.map(where -> "; " + emphasis.sign() + meaning(where)).orElse("");
        if (!summary.axes().isEmpty()) {
            text.append(summary.metrics().get(0)).append(": mean and half its 95 % interval at each point");
            text.append(predictedColumns.isEmpty() ? "" : ", beside theory")
                    .append(best)
                    .append("\n\n");
            text.append(TextTable.of(pointRows(emphasis), summary.axes().size()))
                    .append('\n');
            leaders.ifPresent(where -> text.append(bestWhere(where)));
        }
        if (summary.axes().isEmpty() && !predictedColumns.isEmpty()) {
            List<String> numbers = new ArrayList<>();
            predicted.getOrDefault(List.of(), List.of()).forEach(number -> numbers.add(shown(number)));
            text.append("theory\n\n")
                    .append(TextTable.of(List.of(predictedColumns, numbers), 0))
                    .append('\n');
        }
        List<String> single = new ArrayList<>();
        metricGroups.stream().filter(group -> group.size() == 1).forEach(single::addAll);
        String scope = summary.axes().isEmpty() ? "mean and half its 95 % interval" : "mean over all points";
        if (!single.isEmpty()) {
            text.append("all metrics: ")
                    .append(scope)
                    .append(bestIn(single, best))
                    .append("\n\n");
            text.append(TextTable.of(labelRows(single, single, emphasis), 1)).append('\n');
        }
        for (List<String> group : metricGroups) {
            if (group.size() > 1) {
                String name = commonName(group);
                List<String> shown = group.size() < MANY_COLUMNS ? group : occurring(group);
                List<String> headings =
                        shown.stream().map(column -> heading(column, name)).toList();
                text.append(name.isEmpty() ? String.join(", ", group) : name)
                        .append(": ")
                        .append(scope)
                        .append(bestIn(shown, best))
                        .append("\n\n");
                text.append(TextTable.of(labelRows(shown, headings, emphasis), 1))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String meaning(Leaders where) {
        return where.areOfRepeatedDraws()
                ? " is best, or cannot be told from it"
                : " is best in the only draw, which may be chance";
    }

    private String bestWhere(Leaders where) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(summary.compared(), "alone", "with others"));
        for (String label : summary.labels()) {
            rows.add(List.of(label, Long.toString(where.alone(label)), Long.toString(where.together(label))));
        }
        return "best by " + where.metric() + ", of " + where.points()
                + " points: alone, or with others that "
                + (where.areOfRepeatedDraws() ? "cannot be told apart" : "have the same number")
                + "\n\n" + TextTable.of(rows, 1) + '\n';
    }

    private List<List<String>> pointRows(Emphasis emphasis) {
        Map<List<String>, Map<String, Estimate>> byPoint =
                summary.estimates(summary.metrics().get(0));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(summary.axes());
        header.addAll(summary.labels());
        header.addAll(predictedColumns);
        rows.add(header);
        byPoint.forEach((point, estimates) -> {
            List<String> row = new ArrayList<>(point);
            summary.labels()
                    .forEach(label -> row.add(
                            estimates.containsKey(label)
                                    ? shown(estimates.get(label), point, label, emphasis)
                                    : NOTHING));
            predicted.getOrDefault(point, List.of()).forEach(number -> row.add(shown(number)));
            rows.add(row);
        });
        return rows;
    }

    /** Without a sweep, what is best is shown where the first metric is. */
    private String bestIn(List<String> columns, String best) {
        return summary.axes().isEmpty() && columns.contains(summary.metrics().get(0))
                ? best + (best.isEmpty() ? "" : " by " + summary.metrics().get(0))
                : "";
    }

    private List<List<String>> labelRows(List<String> metrics, List<String> headings, Emphasis emphasis) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(summary.compared()));
        header.addAll(headings);
        rows.add(header);
        for (String label : summary.labels()) {
            List<String> row = new ArrayList<>(List.of(label));
            metrics.forEach(metric -> row.add(overall(label, metric, emphasis)));
            rows.add(row);
        }
        return rows;
    }

    private String overall(String label, String metric, Emphasis emphasis) {
        int column = summary.metrics().indexOf(metric);
        List<Estimate> estimates = summary.groups().stream()
                .filter(group -> group.label().equals(label))
                .map(group -> group.estimates().get(column))
                .filter(estimate -> estimate.count() > 0)
                .toList();
        if (estimates.isEmpty()) {
            return NOTHING;
        }
        if (summary.axes().isEmpty()) {
            return column == 0 ? shown(estimates.get(0), List.of(), label, emphasis) : show(estimates.get(0));
        }
        return fixed(estimates.stream().mapToDouble(Estimate::mean).average().orElse(Double.NaN));
    }

    /** The columns that are not zero throughout. */
    private List<String> occurring(List<String> metrics) {
        return metrics.stream()
                .filter(metric -> summary.groups().stream()
                        .mapToDouble(group -> group.estimates()
                                .get(summary.metrics().indexOf(metric))
                                .mean())
                        .anyMatch(mean -> mean != 0))
                .toList();
    }

    /** What all columns begin with, up to a dash; empty if they have nothing in common. */
    private static String commonName(List<String> columns) {
        String name = columns.get(0).split("-", 2)[0];
        boolean common = columns.stream().allMatch(column -> column.equals(name) || column.startsWith(name + "-"));
        return common ? name : "";
    }

    /** A column as it is called under the name that all have in common. */
    private static String heading(String column, String name) {
        return name.isEmpty() || column.equals(name) ? column : column.substring(name.length() + 1);
    }

    /** A number of the first metric. */
    private String shown(Estimate estimate, List<String> point, String label, Emphasis emphasis) {
        boolean best = leaders.filter(where -> where.contains(point, label)).isPresent();
        return best ? emphasis.of(show(estimate)) : show(estimate);
    }

    private static String show(Estimate estimate) {
        if (estimate.count() == 0) {
            return NOTHING;
        }
        String mean = fixed(estimate.mean());
        return Double.isNaN(estimate.halfWidth()) ? mean : mean + " ±" + fixed(estimate.halfWidth());
    }

    private static String shown(double predicted) {
        return Double.isNaN(predicted) ? NOTHING : fixed(predicted);
    }

    static String fixed(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
