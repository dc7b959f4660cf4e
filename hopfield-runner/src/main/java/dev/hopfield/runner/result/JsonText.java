package dev.hopfield.runner.result;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.runner.statistics.Estimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON; numbers as the CSV files have them. */
public final class JsonText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonText() {}

    /**
     * A summary as an array with one object for each grid point, model or solver, and metric.
     *
     * @param summary the summary
     * @param leaders who is best where; what is measured by their metric says whether it is best
     * @return the text
     */
    public static String of(Summary summary, Optional<Leaders> leaders) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Summary.Group group : summary.groups()) {
            for (int metric = 0; metric < summary.metrics().size(); metric++) {
                Map<String, Object> entry = entry(summary, group, metric);
                String name = summary.metrics().get(metric);
                leaders.filter(best -> best.metric().equals(name))
                        .ifPresent(best -> entry.put("best", best.contains(group.point(), group.label())));
                entries.add(entry);
            }
        }
        return text(entries);
    }

    /**
     * Any tree of maps, lists, texts and numbers.
     *
     * @param tree the tree
     * @return the text
     */
    public static String text(Object tree) {
        return MAPPER.writeValueAsString(tree);
    }

    private static Map<String, Object> entry(Summary summary, Summary.Group group, int metric) {
        Map<String, Object> point = new LinkedHashMap<>();
        for (int axis = 0; axis < summary.axes().size(); axis++) {
            point.put(summary.axes().get(axis), axisValue(group.point().get(axis)));
        }
        Estimate estimate = group.estimates().get(metric);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("point", point);
        entry.put(summary.compared(), group.label());
        entry.put("metric", summary.metrics().get(metric));
        entry.put("mean", number(estimate.mean()));
        entry.put("low", number(estimate.low()));
        entry.put("high", number(estimate.high()));
        entry.put("n", estimate.count());
        for (int i = 0; i < Quantiles.NAMES.size(); i++) {
            entry.put(
                    Quantiles.NAMES.get(i),
                    number(group.quantiles().get(metric).values().get(i)));
        }
        return entry;
    }

    /** Numbers and booleans as such, everything else as it is written. */
    static Object axisValue(String label) {
        return switch (Node.Scalar.plain(label, Position.UNKNOWN).kind()) {
            case INTEGER, DECIMAL -> new BigDecimal(label);
            case BOOLEAN -> Boolean.valueOf(label);
            default -> label;
        };
    }

    /**
     * A number as JSON has it.
     *
     * @param value any
     * @return the number; null for NaN, which JSON has not: nothing was measured
     */
    public static Object number(double value) {
        return Double.isNaN(value) ? null : new BigDecimal(CsvText.number(value));
    }
}
