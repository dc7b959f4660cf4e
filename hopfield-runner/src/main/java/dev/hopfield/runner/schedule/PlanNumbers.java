package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.ResolvedExperiment;
import java.util.Arrays;
import java.util.List;

/** How the cells of a plan are numbered: by grid point, then by trial. */
final class PlanNumbers {

    /** The number of the first cell of each point, and of all cells at the end. */
    private final int[] first;

    PlanNumbers(ResolvedExperiment experiment) {
        List<GridPoint> points = experiment.points();
        this.first = new int[points.size() + 1];
        for (int point = 0; point < points.size(); point++) {
            first[point + 1] =
                    first[point] + points.get(point).experiment().trials().max();
        }
    }

    /** The number of a cell. */
    int cell(int point, int trial) {
        return first[point] + trial;
    }

    /** The point of a cell. */
    int point(int cell) {
        int found = Arrays.binarySearch(first, cell);
        return found >= 0 ? found : -found - 2;
    }
}
