package dev.hopfield.runner.result;

import dev.hopfield.api.component.NumberText;
import dev.hopfield.runner.config.Experiment;
import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.statistics.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person should know of a run that decided itself how much was run: how much it was, and where that was not
 * enough.
 *
 * @param experiment what was run
 * @param summary what came out
 */
record AdaptiveNotes(ResolvedExperiment experiment, Summary summary) {

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        Experiment common = experiment.common();
        if (common.search().isPresent() || common.refine().isPresent()) {
            notes.add("of the " + experiment.points().size() + " points of the sweep "
                    + summary.points().size() + " were run, as "
                    + (common.search().isPresent() ? "the search" : "the refinement")
                    + " chose them; means over all points are over those");
        }
        Map<String, Map<List<String>, Map<String, Estimate>>> byMetric = new HashMap<>();
        List<String> vague = new ArrayList<>();
        for (GridPoint point : experiment.points()) {
            if (point.experiment().trials().isAdaptive()) {
                vague.addAll(vague(
                        point,
                        byMetric.computeIfAbsent(point.experiment().trialsMetric(), summary::estimates)
                                .getOrDefault(point.values(), Map.of())));
            }
        }
        if (!vague.isEmpty()) {
            notes.add("less well known than trials.until asks for, though all trials were run: "
                    + common.trialsMetric() + " of " + vague.get(0)
                    + (vague.size() == 1 ? "" : ", and of " + (vague.size() - 1) + " more"));
        }
        return notes;
    }

    /** Those whose interval is too wide at a point. */
    private List<String> vague(GridPoint point, Map<String, Estimate> here) {
        double until = point.experiment().trials().until().orElseThrow();
        List<String> vague = new ArrayList<>();
        here.forEach((label, estimate) -> {
            if (estimate.count() >= 2 && estimate.halfWidth() > until) {
                String where = experiment.nameOf(point);
                vague.add(label + (where.isEmpty() ? "" : " at " + where) + " (±"
                        + NumberText.shortest(rounded(estimate.halfWidth())) + " after " + estimate.count() + ")");
            }
        });
        return vague;
    }

    private static double rounded(double width) {
        return Double.parseDouble(ComparisonTable.fixed(width));
    }
}
