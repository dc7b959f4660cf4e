package dev.hopfield.runner.execute;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Position;
import dev.hopfield.api.optimisation.Problem;
import dev.hopfield.api.optimisation.SolutionMetric;
import dev.hopfield.api.optimisation.Solver;
import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.OptimisationExperiment;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.config.Trials;
import dev.hopfield.runner.measure.AnswerValue;
import dev.hopfield.runner.measure.Energy;
import dev.hopfield.runner.measure.Optimal;
import dev.hopfield.runner.measure.Validity;
import dev.hopfield.runner.result.CsvSink;
import dev.hopfield.runner.toy.Guess;
import dev.hopfield.runner.toy.Word;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small optimisation, put together in Java and changed one part at a time. */
record Search(
        Problem problem,
        Map<String, Solver> solvers,
        int starts,
        int trials,
        int traces,
        List<SolutionMetric> measure) {

    static final int LETTERS = 8;

    private static final Node NOTHING_FROZEN = new Node.Mapping(Map.of(), Position.UNKNOWN);

    static Search small() {
        Map<String, Solver> solvers = new LinkedHashMap<>();
        solvers.put("rash", new Guess(0));
        solvers.put("patient", new Guess(20));
        return new Search(
                new Word(LETTERS),
                solvers,
                10,
                2,
                0,
                List.of(new Validity(), new AnswerValue(), new Optimal(), new Energy()));
    }

    Search with(Problem other) {
        return new Search(other, solvers, starts, trials, traces, measure);
    }

    Search with(String label, Solver solver) {
        Map<String, Solver> more = new LinkedHashMap<>(solvers);
        more.put(label, solver);
        return new Search(problem, more, starts, trials, traces, measure);
    }

    Search only(String label, Solver solver) {
        return new Search(problem, Map.of(label, solver), starts, trials, traces, measure);
    }

    Search withStarts(int number) {
        return new Search(problem, solvers, number, trials, traces, measure);
    }

    Search withTrials(int number) {
        return new Search(problem, solvers, starts, number, traces, measure);
    }

    Search withTraces(int number) {
        return new Search(problem, solvers, starts, trials, number, measure);
    }

    Search withMeasure(SolutionMetric metric) {
        return new Search(problem, solvers, starts, trials, traces, List.of(metric));
    }

    OptimisationExperiment experiment() {
        return new OptimisationExperiment(
                "search",
                1985,
                problem,
                solvers,
                starts,
                Trials.of(trials),
                traces,
                measure,
                List.of(new CsvSink()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    GridPoint point() {
        return new GridPoint(List.of(), experiment());
    }

    /** All cells of several grid points. */
    static List<Cell> cells(Search... points) {
        List<GridPoint> grid = Stream.of(points).map(Search::point).toList();
        return Plan.cells(new ResolvedExperiment(List.of(), grid, NOTHING_FROZEN));
    }

    List<CellResult> run(int threads) throws IOException {
        return new Execution(new LocalEngine(), threads).run(cells(this), result -> {});
    }

    /** The rows of one cell, run alone. */
    List<RowResult> rows() throws IOException {
        return withTrials(1).run(1).get(0).rows();
    }
}
