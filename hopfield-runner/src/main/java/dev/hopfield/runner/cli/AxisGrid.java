package dev.hopfield.runner.cli;

import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The grid that an experiment spans, and how many cells there are at its points. */
final class AxisGrid {

    /** More than these are no longer seen at a glance. */
    private static final int MOST_COLUMNS = 12;

    private static final int MOST_ROWS = 24;
    private static final int MOST_LISTED = 12;

    private final List<String> axes;
    private final List<Set<String>> values = new ArrayList<>();
    private final Map<List<String>, Integer> cells = new LinkedHashMap<>();

    AxisGrid(ResolvedExperiment experiment, List<Cell> all) {
        axes = experiment.axes();
        axes.forEach(axis -> values.add(new LinkedHashSet<>()));
        for (Cell cell : all) {
            GridPoint point = cell.point();
            for (int axis = 0; axis < axes.size(); axis++) {
                values.get(axis).add(point.values().get(axis));
            }
            cells.merge(point.values(), 1, Integer::sum);
        }
    }

    /** The values of each axis, by its path. */
    Map<String, List<String>> values() {
        Map<String, List<String>> byPath = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            byPath.put(axes.get(axis), List.copyOf(values.get(axis)));
        }
        return byPath;
    }

    /** The number of cells at each point of two axes, the first one downwards; else the values of each axis, or how many. */
    String text() {
        return axes.size() == 2
                        && values.get(0).size() <= MOST_ROWS
                        && values.get(1).size() <= MOST_COLUMNS
                ? matrix()
                : LabelledLines.of(values().entrySet().stream()
                        .map(axis -> new LabelledLines.Line(axis.getKey(), listed(axis.getValue())))
                        .toList());
    }

    private static String listed(List<String> values) {
        return values.size() <= MOST_LISTED
                ? String.join(", ", values)
                : values.size() + " values, from " + values.get(0) + " to " + values.get(values.size() - 1);
    }

    private String matrix() {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(values.get(1));
        lines.add(header);
        for (String row : values.get(0)) {
            List<String> line = new ArrayList<>(List.of(row));
            values.get(1).forEach(column -> line.add(count(row, column)));
            lines.add(line);
        }
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            int here = column;
            widths.add(lines.stream()
                    .mapToInt(line -> line.get(here).length())
                    .max()
                    .orElse(0));
        }
        return "  cells by " + axes.get(0) + " (down) and " + axes.get(1) + " (across)" + System.lineSeparator()
                + lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining());
    }

    /** A point that is left out has no number. */
    private String count(String row, String column) {
        Integer count = cells.get(List.of(row, column));
        return count == null ? "." : count.toString();
    }

    private static String padded(List<String> line, List<Integer> widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            text.append("  ")
                    .append(" ".repeat(widths.get(column) - line.get(column).length()))
                    .append(line.get(column));
        }
        return text.append(System.lineSeparator()).toString();
    }
}
