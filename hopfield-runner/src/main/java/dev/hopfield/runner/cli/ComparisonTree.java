package dev.hopfield.runner.cli;

import dev.hopfield.runner.compare.Change;
import dev.hopfield.runner.compare.ComparedRun;
import dev.hopfield.runner.compare.Contrast;
import dev.hopfield.runner.compare.OnlyInOne;
import dev.hopfield.runner.compare.RunComparison;
import dev.hopfield.runner.result.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison as a tree of maps and lists, to be written as JSON. */
final class ComparisonTree {

    private ComparisonTree() {}

    static Map<String, Object> of(RunComparison comparison) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", run(comparison.a()));
        tree.put("b", run(comparison.b()));
        tree.put("configuration", changes(comparison.configuration()));
        tree.put("origin", changes(comparison.origin()));
        tree.put("identical", comparison.isIdentical());
        tree.put("pairing", comparison.pairing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("only-in-a", only(comparison.onlyInA(), comparison.axes()));
        tree.put("only-in-b", only(comparison.onlyInB(), comparison.axes()));
        tree.put(
                "differences",
                comparison.contrasts().stream()
                        .map(contrast -> contrast(contrast, comparison))
                        .toList());
        return tree;
    }

    private static Map<String, Object> run(ComparedRun run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("folder", run.folder().toString());
        tree.put("state", run.state());
        tree.put("experiment-sha256", run.header().sha256());
        tree.put("rows", run.results().rows().size());
        tree.put("failed-rows", run.failures());
        return tree;
    }

    private static List<Map<String, Object>> changes(List<Change> changes) {
        return changes.stream().map(ComparisonTree::change).toList();
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", change.path());
        tree.put("a", change.before().orElse(null));
        tree.put("b", change.after().orElse(null));
        return tree;
    }

    private static Map<String, Object> only(OnlyInOne only, List<String> axes) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("labels", only.labels());
        tree.put("metrics", only.metrics());
        tree.put(
                "points",
                only.points().stream().map(point -> point(axes, point)).toList());
        return tree;
    }

    private static Map<String, String> point(List<String> axes, List<String> values) {
        Map<String, String> point = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            point.put(axes.get(axis), values.get(axis));
        }
        return point;
    }

    private static Map<String, Object> contrast(Contrast contrast, RunComparison comparison) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("point", point(comparison.axes(), contrast.point()));
        tree.put(comparison.a().results().compared(), contrast.label());
        tree.put("metric", contrast.metric());
        tree.put("a", JsonText.number(contrast.a()));
        tree.put("b", JsonText.number(contrast.b()));
        tree.put("difference", JsonText.number(contrast.difference().mean()));
        tree.put("low", JsonText.number(contrast.difference().low()));
        tree.put("high", JsonText.number(contrast.difference().high()));
        tree.put("n", contrast.difference().count());
        tree.put("sign", contrast.difference().sign());
        tree.put("identical", contrast.identical());
        return tree;
    }
}
