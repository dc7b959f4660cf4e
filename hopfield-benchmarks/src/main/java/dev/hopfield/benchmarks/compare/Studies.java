package dev.hopfield.benchmarks.compare;

import dev.hopfield.benchmarks.cases.DenseRecall;
import dev.hopfield.benchmarks.cases.Study;
import java.util.ArrayList;
import java.util.List;

/** Which studies belong to which part, at which sizes. */
final class Studies {

    private static final List<DenseRecall> DENSE = List.of(
            new DenseRecall(1, 100_000, 64),
            new DenseRecall(1, 100_000, 512),
            new DenseRecall(256, 10_000, 128),
            new DenseRecall(1024, 50_000, 64),
            new DenseRecall(1024, 4096, 784));

    private static final List<DenseRecall> QUICK_DENSE =
            List.of(new DenseRecall(1, 1000, 64), new DenseRecall(32, 500, 48));

    private Studies() {}

    /** The studies of a plan for one number of threads. */
    static List<Study> of(Plan plan) {
        boolean quick = plan.size() == Size.QUICK;
        List<Study> studies = new ArrayList<>();
        if (plan.parts().contains(Part.DENSE)) {
            studies.addAll(quick ? QUICK_DENSE : DENSE);
        }
        return studies;
    }
}
