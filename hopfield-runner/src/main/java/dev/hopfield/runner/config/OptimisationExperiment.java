package dev.hopfield.runner.config;

import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Parameter;
import dev.hopfield.api.experiment.Better;
import dev.hopfield.api.experiment.ResultSink;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.optimisation.Solver;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One grid point of an experiment that compares solvers; the sweep is carried along unread. */
public record OptimisationExperiment(
        @Parameter(doc = "what the experiment is called; names its folder under runs/")
        String name,

        @Parameter(doc = "the root of all randomness; the same seed gives the same bytes", preset = "1982")
        long seed,

        @Parameter(doc = "what is to be solved", example = "{type: max-cut, vertices: 10}")
        Problem problem,

        @Parameter(doc = "the solvers to compare, by a label of your own", example = "{classic: classic}")
        Map<String, Solver> solvers,

        @Parameter(doc = "independent starts of every solver on each instance", preset = "100", example = "5", min = 1)
        int starts,

        @Parameter(
                doc =
                        "instances of the problem, drawn independently at each grid point; of a file, the same one with other"
                                + " starts: a number, or how well a mean is to be known",
                preset = "1")
        Trials trials,

        @Parameter(
                doc = "of how many starts of every solver on each instance, the first ones, the energy is written down"
                        + " step by step",
                preset = "0",
                min = 0)
        int traces,

        @Parameter(
                doc = "what is measured",
                preset = "[validity, quality, optimal, ends, energy, steps]",
                example = "[validity, quality, steps]")
        List<SolutionMetric> measure,

        @Parameter(doc = "forms in which the results are written", preset = "[csv]")
        List<ResultSink> sinks,

        @Parameter(doc = "what is varied, by path; every combination is run that is not left out")
        Optional<Node> sweep,

        @Parameter(doc = "looks for a threshold along an axis of the sweep, in place of running all of it")
        Optional<Search> search,

        @Parameter(doc = "runs the sweep coarsely, and finely where a mean crosses a value")
        Optional<Refinement> refine)
        implements Experiment {

    /** Checks names and numbers, and that there is something to compare and to measure. */
    public OptimisationExperiment {
        CommonRules.check(name, sinks);
        CommonRules.checkLabels("solvers", solvers.keySet(), "solver");
        InvalidParameter.unless(starts >= 1, "starts", starts, "start at least once");
        InvalidParameter.unless(traces >= 0, "traces", traces, "give a number that is 0 or greater");
        CommonRules.checkColumns(columnGroups(measure), "validity");
        CommonRules.checkAdaptive(columnGroups(measure), trials, search, refine);
        solvers = Collections.unmodifiableMap(new LinkedHashMap<>(solvers));
        measure = List.copyOf(measure);
        sinks = List.copyOf(sinks);
    }

    private static List<List<String>> columnGroups(List<SolutionMetric> metrics) {
        return metrics.stream().map(SolutionMetric::columns).toList();
    }

    @Override
    public String compared() {
        return "solver";
    }

    @Override
    public Set<String> labels() {
        return solvers.keySet();
    }

    @Override
    public List<List<String>> columnGroups() {
        return columnGroups(measure);
    }

    @Override
    public Better better(String column) {
        return CommonRules.better(measure, column);
    }

    @Override
    public Set<String> shares() {
        return measure.stream().flatMap(metric -> metric.shares().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> predictedColumns() {
        return List.of();
    }

    @Override
    public double[] predicted() {
        return new double[0];
    }

    @Override
    public List<String> timed() {
        return List.of("solve");
    }

    @Override
    public List<String> notes() {
        return solvers.entrySet().stream()
                .flatMap(solver -> solver.getValue().notes().stream().map(note -> solver.getKey() + " " + note))
                .toList();
    }

    /** Of how many starts the energy is traced: of all, if there are fewer than were asked for. */
    public int traced() {
        return Math.min(traces, starts);
    }

    @Override
    public <T> T match(Function<RecallExperiment, T> recall, Function<OptimisationExperiment, T> optimisation) {
        return optimisation.apply(this);
    }
}
