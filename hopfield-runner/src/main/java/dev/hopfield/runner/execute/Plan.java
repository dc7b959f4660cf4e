package dev.hopfield.runner.execute;

import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.ResolvedExperiment;
import java.util.ArrayList;
import java.util.List;

/** Which cells an experiment consists of. */
public final class Plan {

    private Plan() {}

    /**
     * The number of cells of an experiment.
     *
     * @param experiment the experiment
     * @return how many there are, those included that results may make superfluous
     */
    public static long size(ResolvedExperiment experiment) {
        return experiment.points().stream()
                .mapToLong(point -> point.experiment().trials().max())
                .sum();
    }

    /**
     * All cells of an experiment, in the order of its results: by grid point, then by trial. Those that results may make
     * superfluous are among them.
     *
     * @param experiment the experiment
     * @return its cells
     */
    public static List<Cell> cells(ResolvedExperiment experiment) {
        List<Cell> cells = new ArrayList<>();
        for (GridPoint point : experiment.points()) {
            for (int trial = 0; trial < point.experiment().trials().max(); trial++) {
                cells.add(new Cell(point, trial));
            }
        }
        return cells;
    }
}
