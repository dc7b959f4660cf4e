package dev.hopfield.runner.config;

import dev.hopfield.api.component.Problem;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.util.List;

/** How large an experiment may be, whatever its parts are. */
final class Limits {

    private static final int MAX_POINTS = 100_000;
    private static final long MAX_CELLS = 10_000_000;

    /** Each takes up to 3 kB until the run is complete. */
    private static final long MAX_TRACES = 10_000;

    private Limits() {}

    /**
     * Refuses a sweep of too many points, with all problems that are known by then.
     *
     * @param axes of the sweep
     * @param problems found so far
     */
    static void requireFewPoints(List<Axis> axes, List<Problem> problems) {
        long size = 1;
        for (Axis axis : axes) {
            size *= axis.values().size();
            if (size > MAX_POINTS) {
                problems.add(new Problem(
                        axis.position(),
                        "the sweep spans more than " + MAX_POINTS + " points",
                        "take fewer values or axes"));
                throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
            }
        }
    }

    static void requireFewCells(List<GridPoint> points) {
        long cells =
                points.stream().mapToLong(point -> point.experiment().trials()).sum();
        if (cells > MAX_CELLS) {
            throw refusal(points, cells + " cells, more than " + MAX_CELLS, "lower trials, or sweep fewer values");
        }
    }

    static void requireFewTraces(List<GridPoint> points) {
        long traces = points.stream()
                .map(GridPoint::experiment)
                .mapToLong(experiment -> experiment.match(recall -> 0L, Limits::traces))
                .sum();
        if (traces > MAX_TRACES) {
            throw refusal(points, traces + " traces, more than " + MAX_TRACES, "lower traces, or sweep fewer values");
        }
    }

    private static long traces(OptimisationExperiment experiment) {
        return (long) experiment.traced()
                * experiment.trials()
                * experiment.solvers().size();
    }

    private static UserError refusal(List<GridPoint> points, String excess, String advice) {
        return new UserError(
                ExitCode.BAD_CONFIGURATION,
                points.size() + " grid points with their trials are " + excess + System.lineSeparator() + "  "
                        + advice);
    }
}
