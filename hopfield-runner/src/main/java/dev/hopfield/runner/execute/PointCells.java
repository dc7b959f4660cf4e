package dev.hopfield.runner.execute;

import dev.hopfield.runner.config.GridPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** One cell for each grid point, where trials make no difference. */
final class PointCells {

    private PointCells() {}

    /** The first cell of each grid point, in their order. */
    static List<Cell> of(List<Cell> cells) {
        Set<GridPoint> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Cell> first = new ArrayList<>();
        for (Cell cell : cells) {
            if (seen.add(cell.point())) {
                first.add(cell);
            }
        }
        return first;
    }
}
