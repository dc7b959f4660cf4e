package dev.hopfield.runner.cli;

import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.Cell;
import dev.hopfield.runner.execute.Outlook;
import dev.hopfield.runner.schedule.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run will be, for a person and for a program.
 *
 * @param experiment what is run
 * @param cells its cells
 * @param outlook what is known of the run
 * @param threads how many run it
 */
record PlanText(ResolvedExperiment experiment, List<Cell> cells, Outlook outlook, int threads) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** In results.csv and in the journal: a number with its comma, a value of an axis, and the label, twice; the times of a row. */
    private static final int BYTES_PER_NUMBER = 2 * 14;

    private static final int BYTES_PER_AXIS = 3 * 6;
    private static final int BYTES_PER_ROW = 100;

    String text(String file) {
        Experiment common = experiment.common();
        String head = file + ": " + counted(experiment.points().size(), "grid point") + ", " + atMost()
                + counted(outlook.cells(), "cell") + ", " + atMost() + counted(outlook.rows(), "row")
                + System.lineSeparator();
        List<LabelledLines.Line> lines = new ArrayList<>();
        lines.add(new LabelledLines.Line(common.compared() + "s", String.join(", ", common.labels())));
        if (outlook.memories() > 0) {
            lines.add(new LabelledLines.Line(
                    "stored",
                    atMost() + counted(outlook.memories(), "memory") + " for " + atMost()
                            + counted(outlook.rows(), "row")));
        }
        lines.add(new LabelledLines.Line("memory", memory()));
        lines.addAll(time());
        lines.add(new LabelledLines.Line("results", atMost() + "about " + size(resultBytes())));
        String grid = experiment.axes().isEmpty() ? "" : new AxisGrid(experiment, cells).text();
        return head + grid + LabelledLines.of(lines);
    }

    /** Whether all cells are run, whatever comes out. */
    private boolean isFixed() {
        return Schedule.of(experiment).isFixed();
    }

    private String atMost() {
        return isFixed() ? "" : "at most ";
    }

    private String memory() {
        return outlook.demand()
                .map(demand -> "at most " + demand.text() + " in a cell, for " + demand.label() + at(demand.cell())
                        + "; "
                        + (demand.sideBySide() == 0
                                ? "it does not fit"
                                : counted(demand.sideBySide(), "such cell") + " side by side on "
                                        + counted(threads, "thread")))
                .orElse("known when patterns are drawn");
    }

    private List<LabelledLines.Line> time() {
        if (outlook.time().isEmpty()) {
            return List.of();
        }
        Outlook.Duration time = outlook.time().get();
        String duration = time.isBound()
                ? "more than " + seconds(time.least()) + (isFixed() ? "" : " if all cells are run,")
                        + " (a longer --calibrate tells more)"
                : atMost() + "about " + seconds(time.seconds()) + " (" + seconds(time.least()) + " to "
                        + seconds(time.most()) + ")";
        String basis = ", going by " + time.rehearsed() + " of "
                + counted(experiment.points().size(), "grid point");
        return List.of(
                new LabelledLines.Line("time", duration + " on " + counted(threads, "thread") + basis),
                new LabelledLines.Line("its shares", shares(time)));
    }

    private String shares(Outlook.Duration time) {
        return experiment.common().labels().stream()
                .map(label -> time.shares().containsKey(label)
                        ? label + " " + Math.round(100 * time.shares().get(label)) + " %"
                        : label + " not reached")
                .collect(Collectors.joining(", "));
    }

    private static String seconds(double seconds) {
        return seconds < 1 ? "1 s" : ProgressLine.duration(seconds * NANOS_PER_SECOND);
    }

    private long resultBytes() {
        long columns = experiment.common().metricColumns().size();
        return outlook.rows()
                        * (columns * BYTES_PER_NUMBER
                                + (long) experiment.axes().size() * BYTES_PER_AXIS
                                + BYTES_PER_ROW)
                + (long) experiment.keptBytes();
    }

    private static String size(long bytes) {
        long kilobytes = Math.max(1, Math.round(bytes / 1e3));
        return kilobytes < 1000 ? kilobytes + " kB" : Math.round(bytes / 1e6) + " MB";
    }

    /** Where a cell lies, as it goes on after a label; nothing where nothing is swept. */
    String at(Cell cell) {
        String name = experiment.nameOf(cell.point());
        return name.isEmpty() ? "" : " at " + name;
    }

    private static String counted(long number, String what) {
        String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return number + " " + (number == 1 ? what : many);
    }

    /** The same as a tree of maps, lists, texts and numbers; bytes and seconds. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("axes", new AxisGrid(experiment, cells).values());
        tree.put("points", experiment.points().size());
        tree.put("at-most", !isFixed());
        tree.put("cells", outlook.cells());
        tree.put("rows", outlook.rows());
        tree.put(
                experiment.common().compared() + "s",
                List.copyOf(experiment.common().labels()));
        tree.put("memories", outlook.memories());
        tree.put("threads", threads);
        tree.put("result-bytes", resultBytes());
        outlook.demand().ifPresent(demand -> tree.put("memory", tree(demand)));
        outlook.refusal().ifPresent(refusal -> tree.put("refusal", refusal.reason()));
        outlook.time().ifPresent(time -> tree.put("time", tree(time)));
        return tree;
    }

    private Map<String, Object> tree(Outlook.Demand demand) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bytes", demand.bytes());
        tree.put("heap-bytes", demand.heap());
        tree.put(experiment.common().compared(), demand.label());
        tree.put("point", experiment.nameOf(demand.cell().point()));
        tree.put("side-by-side", demand.sideBySide());
        return tree;
    }

    private static Map<String, Object> tree(Outlook.Duration time) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seconds", time.seconds());
        tree.put("least", time.least());
        tree.put("most", time.isBound() ? null : time.most());
        tree.put("rehearsed-points", time.rehearsed());
        tree.put("shares", time.shares());
        tree.put("failures", time.failures());
        return tree;
    }
}
