package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.RowResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Follows a schedule round by round, with results that are made up. */
final class Runs {

    /** What one that is compared measures. */
    @FunctionalInterface
    interface Value {

        /**
         * @param values of the axes
         * @param trial from 0
         */
        double at(List<Double> values, int trial);
    }

    private final ResolvedExperiment experiment;
    private final Schedule schedule;
    private final Map<String, Value> compared;
    private final List<Integer> numbers = new ArrayList<>();

    Runs(ResolvedExperiment experiment, Map<String, Value> compared) {
        this.experiment = experiment;
        this.schedule = Schedule.of(experiment);
        this.compared = compared;
        for (int point = 0; point < experiment.points().size(); point++) {
            for (int trial = 0;
                    trial < experiment.points().get(point).experiment().trials().max();
                    trial++) {
                numbers.add(point);
            }
        }
    }

    /** All cells that are run, in rounds until nothing is left. */
    Map<Integer, List<RowResult>> finished(IntPredicate units) {
        Map<Integer, List<RowResult>> finished = new HashMap<>();
        List<Integer> round = schedule.next(finished, units);
        while (!round.isEmpty()) {
            round.forEach(cell -> finished.put(cell, rows(cell)));
            round = schedule.next(finished, units);
        }
        return finished;
    }

    /** The same, but of each round only one cell is run before it is decided anew, as if the run had been cut short. */
    Map<Integer, List<RowResult>> finishedOneByOne() {
        Map<Integer, List<RowResult>> finished = new HashMap<>();
        List<Integer> round = schedule.next(finished, unit -> true);
        while (!round.isEmpty()) {
            int last = round.get(round.size() - 1);
            finished.put(last, rows(last));
            round = schedule.next(finished, unit -> true);
        }
        return finished;
    }

    List<RowResult> rows(int cell) {
        int point = numbers.get(cell);
        GridPoint here = experiment.points().get(point);
        int trial = cell - numbers.indexOf(point);
        List<Double> values = here.values().stream().map(Double::valueOf).toList();
        List<RowResult> rows = new ArrayList<>();
        for (String label : here.experiment().labels()) {
            double value = compared.get(label).at(values, trial);
            rows.add(new RowResult(label, List.of(value), "", List.of(), List.of(0L, 0L), List.of()));
        }
        return rows;
    }

    /** How many trials are run at each point, by its values. */
    Map<List<String>, Integer> trials(Map<Integer, List<RowResult>> finished) {
        Map<List<String>, Integer> trials = new HashMap<>();
        finished.keySet()
                .forEach(cell ->
                        trials.merge(experiment.points().get(numbers.get(cell)).values(), 1, Integer::sum));
        return trials;
    }

    Schedule schedule() {
        return schedule;
    }
}
