package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.ResolvedExperiment;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.IntPredicate;

/** Which points of a grid are run. */
interface PointChoice {

    /** The choice that an experiment asks for. */
    static PointChoice of(ResolvedExperiment experiment) {
        Optional<PointChoice> search = ThresholdSearch.of(experiment).map(found -> found);
        return search.or(() -> experiment.common().refine().map(refine -> new MeshRefinement(experiment, refine)))
                .orElseGet(() -> new AllPoints(experiment));
    }

    /** Whether all are run, whatever comes out. */
    boolean isOfAll();

    /** The column whose mean it goes by. */
    String metric();

    /** The unit of points that decide together to which a point belongs. */
    int unit(int point);

    /**
     * The points that are to be run, as far as that is decided.
     *
     * @param measured what is known
     * @param units those that are asked for
     * @return the points; those that are known may be among them
     */
    SortedSet<Integer> wanted(Measured measured, IntPredicate units);
}
