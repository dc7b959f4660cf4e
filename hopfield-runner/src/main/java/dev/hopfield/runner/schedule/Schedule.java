package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.execute.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which cells of a plan are run, decided in rounds: each from the results of those before.
 *
 * <p>A decision depends on results alone, never on when they came, and is made anew from all of them in each round. So a
 * run that is cut short and resumed makes the same ones. Cells decide in units that know nothing of each other, and
 * a shard has whole units.
 */
public final class Schedule {

    private final PlanNumbers numbers;
    private final Draws draws;
    private final PointChoice choice;

    private Schedule(PlanNumbers numbers, Draws draws, PointChoice choice) {
        this.numbers = numbers;
        this.draws = draws;
        this.choice = choice;
    }

    /**
     * The schedule of an experiment.
     *
     * @param experiment says how many trials there are, and whether there is a search or a refinement
     * @return its schedule
     */
    public static Schedule of(ResolvedExperiment experiment) {
        PlanNumbers numbers = new PlanNumbers(experiment);
        return new Schedule(numbers, new Draws(experiment, numbers), PointChoice.of(experiment));
    }

    /**
     * What a search has found.
     *
     * @param experiment what was run
     * @param measured the mean that it looked at
     * @return one crossing for each line of points and label; none if there was no search
     */
    public static List<Crossing> crossings(ResolvedExperiment experiment, Measured measured) {
        return ThresholdSearch.of(experiment)
                .map(search -> search.crossings(measured))
                .orElse(List.of());
    }

    /** Whether all cells of the plan are run, whatever comes out. */
    public boolean isFixed() {
        return draws.areFixed() && choice.isOfAll();
    }

    /**
     * The unit to which a cell belongs.
     *
     * @param cell its number in the plan, from 0
     * @return a number from 0 on
     */
    public int unit(int cell) {
        return isFixed() ? cell : choice.unit(numbers.point(cell));
    }

    /**
     * The cells of the next round.
     *
     * @param finished the results of finished cells, by their numbers in the plan
     * @param units those that are to be run
     * @return the numbers of cells that are not finished, ascending; empty if nothing is left to do
     */
    public List<Integer> next(Map<Integer, List<RowResult>> finished, IntPredicate units) {
        Measured measured = new MeasuredRows(draws, finished, choice.metric());
        List<Integer> cells = new ArrayList<>();
        for (int point : choice.wanted(measured, isFixed() ? unit -> true : units)) {
            draws.missing(point, finished).forEach(cells::add);
        }
        if (isFixed()) {
            cells.removeIf(cell -> !units.test(cell));
        }
        return cells;
    }
}
