package dev.hopfield.runner.config;

import dev.hopfield.api.component.NumberText;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.component.Problem;
import dev.hopfield.runner.ExitCode;
import dev.hopfield.runner.UserError;
import java.util.List;

/** How large an experiment may be, whatever its parts are. */
final class Limits {

    static final int MAX_POINTS = 100_000;

    /** How many points are looked at in search of those that are not left out. */
    static final int MAX_VISITED = 1_000_000;

    /** Points are numbered, by a long. */
    private static final long MAX_SAMPLED = 1_000_000_000_000_000_000L;

    private static final long MAX_CELLS = 10_000_000;

    /** Each takes up to 3 kB until the run is complete. */
    private static final long MAX_TRACES = 10_000;

    private static final double BYTES_PER_GB = 1e9;
    private static final double MAX_KEPT = 10 * BYTES_PER_GB;

    private Limits() {}

    /**
     * Refuses a sweep of too large a grid, before it is spanned, with all problems that are known by then.
     *
     * @param sweep what is varied
     * @param problems found so far
     * @return how many points the grid has, those included that are left out or not drawn
     */
    static long requireFewPoints(Sweep sweep, List<Problem> problems) {
        long most =
                sweep.sample().isPresent() ? MAX_SAMPLED : sweep.exclusions().isEmpty() ? MAX_POINTS : MAX_VISITED;
        long size = 1;
        for (AxisGroup group : sweep.groups()) {
            if (size > most / group.size()) {
                throw refusal(
                        problems,
                        group.axes().get(0).position(),
                        "the sweep spans more than " + most + " points",
                        sweep.sample().isPresent()
                                ? "take fewer values or axes"
                                : "take fewer values or axes, or a sample: {points: n, seed: s}");
            }
            size *= group.size();
        }
        return size;
    }

    /** Refuses too many points, those not counted that are left out. */
    static void requireFewLeft(Sweep sweep, int points, List<Problem> problems) {
        if (points > MAX_POINTS) {
            throw refusal(
                    problems,
                    sweep.groups().get(0).axes().get(0).position(),
                    "the sweep has " + points + " points, more than " + MAX_POINTS,
                    "leave more out, or take a sample: {points: n, seed: s}");
        }
    }

    /** Refuses a sample of a grid of which nearly everything is left out. */
    static void requireEnough(Sweep sweep, int found, Sample sample, List<Problem> problems) {
        if (found < sample.points()) {
            throw refusal(
                    problems,
                    sweep.exclusions().get(0).position(),
                    "of " + MAX_VISITED + " points that were drawn, all but " + found
                            + " are left out, so that a sample of " + sample.points() + " is not found",
                    "sweep less of what is left out");
        }
    }

    private static UserError refusal(List<Problem> problems, Position position, String message, String advice) {
        problems.add(new Problem(position, message, advice));
        return ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
    }

    static void requireFewCells(List<GridPoint> points) {
        long cells = points.stream()
                .mapToLong(point -> point.experiment().trials().max())
                .sum();
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
                * experiment.trials().max()
                * experiment.solvers().size();
    }

    static void requireSmallArrays(List<GridPoint> points) {
        double bytes = keptBytes(points);
        if (bytes > MAX_KEPT) {
            throw refusal(
                    points,
                    "up to " + NumberText.shortest(Math.ceil(bytes / BYTES_PER_GB)) + " GB of arrays, more than "
                            + NumberText.shortest(MAX_KEPT / BYTES_PER_GB),
                    "keep less, such as energies without states, lower cues.count or trials, or sweep fewer values");
        }
    }

    /** An estimate of the bytes of all arrays that are kept; 0 where sizes are not known. */
    static double keptBytes(List<GridPoint> points) {
        return points.stream()
                .map(GridPoint::experiment)
                .mapToDouble(experiment -> experiment.match(KeptBytes::of, search -> 0.0))
                .sum();
    }

    private static UserError refusal(List<GridPoint> points, String excess, String advice) {
        return new UserError(
                ExitCode.BAD_CONFIGURATION,
                points.size() + " grid points with their trials are " + excess + System.lineSeparator() + "  "
                        + advice);
    }
}
